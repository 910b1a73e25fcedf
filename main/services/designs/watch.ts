import { dirname, resolve } from 'node:path';
import { watch } from 'chokidar';
import type { Log } from '../service.ts';

/** Editors write in several steps; a program that replaces a file removes it for a moment. */
const SETTLED_AFTER_MS = 150;

/**
 * Calls `onTouched` when something happened to the file at `path` and things have settled since.
 * The folder is watched, not the file: a file that is replaced by another is a new file to the
 * operating system, and watching the old one would stay silent. Returns what ends the watch.
 */
export function watchFile(path: string, onTouched: () => void, log: Log): () => Promise<void> {
  const folder = dirname(path);
  const watcher = watch(folder, {
    depth: 0,
    ignoreInitial: true,
    ignored: (other) => {
      const found = resolve(other);
      return found !== folder && found !== path;
    },
  });
  let settling: NodeJS.Timeout | undefined;
  watcher.on('all', () => {
    clearTimeout(settling);
    settling = setTimeout(onTouched, SETTLED_AFTER_MS);
  });
  watcher.on('error', (error) => log.warn(`${path} could not be watched`, error));
  return async () => {
    clearTimeout(settling);
    await watcher.close();
  };
}
