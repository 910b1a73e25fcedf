// Which window looks at which file, and which bytes of it that window has seen: what tells a
// window that somebody else changed its file.
import type { FileHandle } from '#app/host/files.ts';
import { revisionOnDisk } from '../files/read-text.ts';
import type { Emit, Log } from '../service.ts';
import { watchFile } from './watch.ts';

interface OpenFile {
  /** Window → the handle it knows the file by and the revision it saw; null: it saw it gone. */
  readonly seen: Map<string, { readonly file: FileHandle; revision: string | null }>;
  readonly endWatch: () => Promise<void>;
}

export interface OpenFiles {
  /** `client` has just read or written `path` and knows it at `revision`. */
  saw(path: string, client: string, file: FileHandle, revision: string): void;
  isOpen(path: string, client: string): boolean;
  /** The real paths that `client` knows by this handle: a link may have been pointed elsewhere. */
  openedAs(file: FileHandle, client: string): readonly string[];
  forget(path: string, client: string): Promise<void>;
  forgetAll(client: string): Promise<void>;
  close(): Promise<void>;
}

/** `inTurn` runs work on one path after other work on it, so that our own save is never a change. */
export function createOpenFiles(
  emit: Emit,
  log: Log,
  inTurn: <T>(path: string, work: () => Promise<T>) => Promise<T>,
): OpenFiles {
  const open = new Map<string, OpenFile>();

  async function check(path: string): Promise<void> {
    let revision: string | null;
    try {
      revision = await revisionOnDisk(path);
    } catch (error) {
      return log.warn(`${path} changed on disk and could not be read`, error);
    }
    for (const [client, view] of open.get(path)?.seen ?? []) {
      if (view.revision === revision) continue;
      view.revision = revision;
      const change = revision === null ? 'removed' : 'changed';
      emit('designs.changedOnDisk', { file: view.file, change }, client);
    }
  }

  async function forget(path: string, client: string): Promise<void> {
    const file = open.get(path);
    if (!file?.seen.delete(client) || file.seen.size > 0) return;
    open.delete(path);
    await file.endWatch();
  }

  return {
    saw(path, client, file, revision) {
      let entry = open.get(path);
      if (!entry) {
        const endWatch = watchFile(path, () => void inTurn(path, () => check(path)), log);
        entry = { seen: new Map(), endWatch };
        open.set(path, entry);
      }
      entry.seen.set(client, { file, revision });
    },
    isOpen: (path, client) => open.get(path)?.seen.has(client) ?? false,
    openedAs: (file, client) =>
      [...open].filter(([, { seen }]) => seen.get(client)?.file === file).map(([path]) => path),
    forget,
    async forgetAll(client) {
      await Promise.all([...open.keys()].map((path) => forget(path, client)));
    },
    async close() {
      const files = [...open.values()];
      open.clear();
      await Promise.all(files.map((file) => file.endWatch()));
    },
  };
}
