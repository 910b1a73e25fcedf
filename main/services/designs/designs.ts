import { writeDesign } from '#app/design/write.ts';
import type { FileHandle } from '#app/host/files.ts';
import { MAX_PICTURE_BYTES, readPictureDesign } from '#app/pictures/read-picture-design.ts';
import { fail, ok, type Result } from '#app/result.ts';
import { realTarget } from '../files/atomic-write.ts';
import { isOfKind } from '../files/browse.ts';
import { fileFailure } from '../files/file-failure.ts';
import { type Handles, shorten } from '../files/handles.ts';
import { readBytes, readText } from '../files/read-text.ts';
import type { Service, ServiceDeps } from '../service.ts';
import { createAutosaves } from './autosaves.ts';
import type { Examples } from './examples.ts';
import { createTurns } from './in-turn.ts';
import { createLocks } from './locks.ts';
import { createOpenFiles } from './open-files.ts';
import type { Recent } from './recent.ts';
import { save } from './save.ts';
import { openSession } from './sessions.ts';
import type { Thumbnails } from './thumbnails.ts';

export interface DesignsDeps extends ServiceDeps {
  readonly handles: Handles;
  readonly examples: Examples;
  readonly thumbnails: Thumbnails;
  readonly recent: Recent;
  /** Where locks and autosaves are kept. */
  readonly folder: string;
  /** Whether the user has just agreed, in a native dialog, to overwrite this file. */
  readonly mayOverwrite: (path: string) => boolean;
}

type Methods =
  | 'designs.examples'
  | 'designs.example'
  | 'designs.open'
  | 'designs.save'
  | 'designs.close'
  | 'designs.recent'
  | 'designs.forgetRecent'
  | 'designs.pinRecent'
  | 'designs.clearRecent'
  | 'designs.thumbnail'
  | 'designs.autosave'
  | 'designs.discardAutosave'
  | 'designs.recoverable';

export async function createDesigns(deps: DesignsDeps): Promise<Service<Methods>> {
  const { emit, log, handles, examples, thumbnails, recent, folder } = deps;
  const sessions = await openSession(folder, log);
  const locks = createLocks(folder, sessions, log);
  const autosaves = createAutosaves(folder, sessions, log);
  const inTurn = createTurns();
  const files = createOpenFiles(emit, log, inTurn);

  /** The path a handle stands for, for people as well, and the file it means behind links. */
  async function locate(
    file: FileHandle,
    purpose: 'open' | 'save',
  ): Promise<Result<{ readonly path: string; readonly place: string; readonly real: string }>> {
    const path = handles.path(file);
    if (!path.ok) return path;
    const place = shorten(path.value);
    try {
      return ok({ path: path.value, place, real: await realTarget(path.value) });
    } catch (error) {
      return fileFailure(error, purpose, place);
    }
  }

  return {
    handlers: {
      'designs.examples': async () => ok([...(await examples.list())]),
      'designs.example': ({ name }) => examples.text(name),

      async 'designs.open'({ file }, client) {
        const found = await locate(file, 'open');
        if (!found.ok) return found;
        const { path, place, real } = found.value;
        return inTurn(real, async () => {
          const read = await readText(real, place);
          if (!read.ok) return read;
          const lockedBy = await locks.acquire(real, client);
          files.saw(real, client, file, read.value.revision);
          await recent.add(path);
          return ok({ file: handles.label(path), ...read.value, lockedBy });
        });
      },

      async 'designs.save'({ file, text, revision, force }, client) {
        const found = await locate(file, 'save');
        if (!found.ok) return found;
        const { path, place, real } = found.value;
        return inTurn(real, async () => {
          const holder = await locks.acquire(real, client);
          // Not even by force: the other window would go on with what it has, and save over this.
          if (holder !== null)
            return fail(
              'locked',
              `${place} is open in ${holder}.`,
              'Close it there, or save under another name. Your work is still here, unsaved.',
            );
          const agreed = deps.mayOverwrite(path) && revision === null;
          const saved = await save({ path: real, place, text, revision, force: force || agreed });
          if (!saved.ok) {
            if (!files.isOpen(real, client)) await locks.release(real, client);
            return saved;
          }
          files.saw(real, client, file, saved.value);
          await recent.add(path);
          return ok({ file: handles.label(path), revision: saved.value });
        });
      },

      async 'designs.close'({ file }, client) {
        const path = handles.path(file);
        if (!path.ok) return path;
        for (const real of files.openedAs(file, client)) {
          await files.forget(real, client);
          await locks.release(real, client);
        }
        return ok(undefined);
      },

      async 'designs.recent'() {
        const entries = await recent.list();
        return ok(
          entries.map(({ path, opened, there, pinned = false }) => ({
            ...handles.label(path),
            opened,
            there,
            pinned,
          })),
        );
      },

      async 'designs.forgetRecent'({ file }) {
        const path = handles.path(file);
        if (!path.ok) return path;
        await recent.forget(path.value);
        return ok(undefined);
      },

      async 'designs.pinRecent'({ file, pinned }) {
        const path = handles.path(file);
        if (!path.ok) return path;
        await recent.pin(path.value, pinned);
        return ok(undefined);
      },

      async 'designs.clearRecent'() {
        await recent.clear();
        return ok(undefined);
      },

      async 'designs.thumbnail'({ of, scheme }) {
        if (of.kind === 'example') {
          const example = await examples.text(of.name);
          return example.ok ? thumbnails.of(example.value.text, scheme) : example;
        }
        const found = await locate(of.file, 'open');
        if (!found.ok) return found;
        const read = await readDesignText(found.value.real, found.value.place);
        return read.ok ? thumbnails.of(read.value, scheme) : read;
      },

      async 'designs.autosave'({ id, text, file }, client) {
        const path = file === null ? ok(null) : handles.path(file);
        if (!path.ok) return path;
        try {
          await autosaves.keep({ id, text, path: path.value }, client);
          return ok(undefined);
        } catch (error) {
          return fileFailure(error, 'save', 'The copy kept for recovery');
        }
      },

      async 'designs.discardAutosave'({ id }) {
        try {
          await autosaves.discard(id);
          return ok(undefined);
        } catch (error) {
          return fileFailure(error, 'save', 'The copy kept for recovery');
        }
      },

      async 'designs.recoverable'() {
        try {
          const found = await autosaves.recoverable();
          return ok(
            found.map(({ path, ...work }) => ({
              ...work,
              file: path === null ? null : handles.label(path),
            })),
          );
        } catch (error) {
          return fileFailure(error, 'list', 'The work kept for recovery');
        }
      },
    },

    clientGone(client) {
      autosaves.clientGone(client);
      for (const ended of [files.forgetAll(client), locks.releaseAll(client)])
        ended.catch((error: unknown) => log.error('A window could not be tidied up after', error));
    },

    async close() {
      await files.close();
      await locks.close();
      await sessions.close();
    },
  };
}

/** Of a design's file, or of the design that a picture carries. */
async function readDesignText(path: string, place: string): Promise<Result<string>> {
  if (!isOfKind(path, 'picture')) {
    const read = await readText(path, place);
    return read.ok ? ok(read.value.text) : read;
  }
  const bytes = await readBytes(path, place, MAX_PICTURE_BYTES);
  if (!bytes.ok) return bytes;
  const design = readPictureDesign(bytes.value);
  return design.ok ? ok(writeDesign(design.value)) : design;
}
