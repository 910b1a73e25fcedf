import { resolve } from 'node:path';

/**
 * The design named on Electron's command line, as an absolute path. What comes before it depends on
 * how the application was started: a packaged one has only its own path there, a checkout
 * Electron's and the folder's.
 */
export function fileArgument(
  argv: readonly string[],
  packaged: boolean,
  folder: string,
): string | undefined {
  const own = argv.slice(packaged ? 1 : 2);
  const file = own.find((argument) => !argument.startsWith('-'));
  return file === undefined ? undefined : resolve(folder, file);
}
