// CI systems name files from the repository's root, wherever the command was run.
import { stat } from 'node:fs/promises';
import { dirname, isAbsolute, join, relative, sep } from 'node:path';

/** The closest folder that git calls a repository; the folder itself where none does. */
export async function repositoryRoot(folder: string): Promise<string> {
  for (let at = folder; ; at = dirname(at)) {
    // A folder, or in a worktree a file.
    const found = await stat(join(at, '.git')).catch(() => undefined);
    if (found) return at;
    if (dirname(at) === at) return folder;
  }
}

/** With slashes, from `root`; undefined for a file outside. */
export function pathFrom(root: string, path: string): string | undefined {
  const there = relative(root, path);
  const outside = there === '' || isAbsolute(there) || there.split(sep)[0] === '..';
  return outside ? undefined : there.split(sep).join('/');
}

/** What a CI system calls a file. */
export const nameFrom = (root: string, path: string): string =>
  pathFrom(root, path) ?? path.split(sep).join('/');
