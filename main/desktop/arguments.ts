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
  // Chromium's flags may stand anywhere, so they go before anything is counted.
  const named = argv.slice(1).filter((argument) => !argument.startsWith('-'));
  const file = named[packaged ? 0 : 1];
  return file === undefined ? undefined : resolve(folder, file);
}
