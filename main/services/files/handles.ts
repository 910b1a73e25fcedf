// The renderer never names a path: it gets random handles, and only handles given out here lead
// back to one. Where the system has file dialogs, a page that was taken over can so reach no file
// the user did not point at; where it browses folders instead, it can reach what it can list.
import { randomUUID } from 'node:crypto';
import { homedir } from 'node:os';
import { basename, dirname, sep } from 'node:path';
import { FileHandle, type FileLabel } from '#app/host/files.ts';
import { fail, ok, type Result } from '#app/result.ts';

export interface Handles {
  /** The same path has the same handle for as long as the process runs. */
  of(path: string): FileHandle;
  path(handle: FileHandle): Result<string>;
  label(path: string): FileLabel;
}

export function createHandles(home = homedir()): Handles {
  const byPath = new Map<string, FileHandle>();
  const byHandle = new Map<FileHandle, string>();

  function of(path: string): FileHandle {
    const known = byPath.get(path);
    if (known) return known;
    const handle = FileHandle.parse(randomUUID());
    byPath.set(path, handle);
    byHandle.set(handle, path);
    return handle;
  }

  return {
    of,
    path(handle) {
      const path = byHandle.get(handle);
      return path === undefined
        ? fail(
            'unknown-handle',
            'This file is not known any more: Stackwright was restarted since it was chosen.',
            'Choose the file again.',
          )
        : ok(path);
    },
    label: (path) => ({
      handle: of(path),
      name: basename(path) || path,
      folder: shorten(dirname(path), home),
    }),
  };
}

/** A path for people: the home folder as `~`. */
export function shorten(path: string, home = homedir()): string {
  if (path === home) return '~';
  return path.startsWith(home + sep) ? `~${path.slice(home.length)}` : path;
}
