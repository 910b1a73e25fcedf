// Unsaved work, kept outside the design's own file: autosaves/<session>/<document>.json. What lies
// under a session that no longer lives was left by a crash.
import { mkdir, readdir, readFile, rm, rmdir } from 'node:fs/promises';
import { basename, join } from 'node:path';
import { z } from 'zod';
import { isObject } from '#app/json.ts';
import { writeAtomically } from '../files/atomic-write.ts';
import { errnoOf } from '../files/file-failure.ts';
import type { Log } from '../service.ts';
import type { Sessions } from './sessions.ts';

const Autosave = z.object({
  id: z.string(),
  name: z.string(),
  saved: z.iso.datetime(),
  path: z.string().nullable(),
  text: z.string(),
});
export type Autosave = z.infer<typeof Autosave>;

export interface Autosaves {
  /** @throws the errors of node:fs. */
  keep(
    work: { readonly id: string; readonly text: string; readonly path: string | null },
    client: string,
  ): Promise<void>;
  discard(id: string): Promise<void>;
  /** What no window has open any more, newest first. */
  recoverable(): Promise<readonly Autosave[]>;
  clientGone(client: string): void;
}

export function createAutosaves(
  folder: string,
  sessions: Sessions,
  log: Log,
  now: () => Date = () => new Date(),
): Autosaves {
  const root = join(folder, 'autosaves');
  const own = join(root, sessions.own);
  /** Document → window of this process that has it open. */
  const windows = new Map<string, string>();
  let pending: Promise<unknown> = Promise.resolve();

  let last = 0;

  /** Later than any before: what is kept in one millisecond is in order too. */
  function later(): Date {
    last = Math.max(now().getTime(), last + 1);
    return new Date(last);
  }

  /** One at a time, so that a discard is not overtaken by the write before it. */
  function next<T>(work: () => Promise<T>): Promise<T> {
    const done = pending.then(work, work);
    pending = done.catch(() => undefined);
    return done;
  }

  /** Sessions whose work may be offered: those that ended, and this one. */
  async function searchable(): Promise<readonly string[]> {
    const found = await readdir(root).catch(missing);
    const offered = await Promise.all(
      found.map(async (session) => session === sessions.own || !(await sessions.isAlive(session))),
    );
    return found.filter((_, index) => offered[index]);
  }

  async function removeFrom(names: readonly string[], id: string, except?: string): Promise<void> {
    for (const path of names.map((name) => join(root, name))) {
      if (path === except) continue;
      await rm(join(path, `${id}.json`), { force: true });
      // Only an empty folder goes; one with other work in it stays.
      await rmdir(path).catch(() => undefined);
    }
  }

  async function load(path: string): Promise<Autosave | undefined> {
    try {
      return Autosave.parse(JSON.parse(await readFile(path, 'utf8')));
    } catch (error) {
      if (errnoOf(error) !== 'ENOENT') log.warn(`The autosave ${path} could not be read`, error);
      return undefined;
    }
  }

  return {
    keep: ({ id, text, path }, client) =>
      next(async () => {
        const adopted = !windows.has(id);
        windows.set(id, client);
        const work: Autosave = {
          id,
          name: nameOf(text, path),
          saved: later().toISOString(),
          path,
          text,
        };
        await mkdir(own, { recursive: true, mode: 0o700 });
        await writeAtomically(join(own, `${id}.json`), JSON.stringify(work));
        // Recovered work is this session's from here on; its old copy is not offered again.
        if (adopted) await removeFrom(await searchable(), id, own);
      }),

    discard: (id) =>
      next(async () => {
        windows.delete(id);
        await removeFrom(await searchable(), id);
      }),

    recoverable: () =>
      next(async () => {
        const found: Autosave[] = [];
        for (const session of await searchable()) {
          for (const name of await readdir(join(root, session)).catch(missing)) {
            const id = basename(name, '.json');
            if (!name.endsWith('.json') || name.startsWith('.')) continue;
            if (session === sessions.own && windows.has(id)) continue;
            const work = await load(join(root, session, name));
            if (work) found.push(work);
          }
        }
        return found.toSorted((a, b) => (a.saved < b.saved ? 1 : -1));
      }),

    clientGone(client) {
      for (const [id, owner] of windows) if (owner === client) windows.delete(id);
    },
  };
}

function missing(error: unknown): string[] {
  if (errnoOf(error) === 'ENOENT' || errnoOf(error) === 'ENOTDIR') return [];
  throw error;
}

/** What to call the work in a list: its file, else the name inside the design. */
function nameOf(text: string, path: string | null): string {
  if (path !== null) return basename(path);
  try {
    const design: unknown = JSON.parse(text);
    if (isObject(design) && typeof design.name === 'string') return design.name.slice(0, 200);
  } catch {
    // Not our business here: recovering shows what is wrong with it.
  }
  return 'Untitled';
}
