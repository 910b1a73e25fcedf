import { stat, writeFile } from 'node:fs/promises';
import { resolve } from 'node:path';
import { fail, ok, type Result } from '#app/result.ts';
import { writeAtomically } from '../services/files/atomic-write.ts';
import { fileFailure } from '../services/files/file-failure.ts';
import type { Cli } from './cli.ts';

/**
 * Replaces a file whole or not at all; a pipe or a device is written to as it is.
 * @param option what named the file.
 */
export async function writeOutput(
  cli: Cli,
  file: string,
  content: string | Uint8Array,
  option = '--out',
): Promise<Result<void>> {
  const path = resolve(cli.folder, file);
  try {
    const present = await stat(path).catch(() => undefined);
    if (present && !present.isFile() && !present.isDirectory()) await writeFile(path, content);
    else await writeAtomically(path, content);
    return ok(undefined);
  } catch (error) {
    const { code, message } = fileFailure(error, 'save', file).failure;
    return fail(code, message, `Name another file with ${option}.`);
  }
}

/** Whether a file of that name holds something already. */
export const holdsSomething = (cli: Cli, file: string): Promise<boolean> =>
  stat(resolve(cli.folder, file)).then(
    (present) => present.isFile() && present.size > 0,
    () => false,
  );
