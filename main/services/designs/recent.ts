import { mkdir, readFile, stat } from 'node:fs/promises';
import { join } from 'node:path';
import { z } from 'zod';
import { writeAtomically } from '../files/atomic-write.ts';
import { errnoOf } from '../files/file-failure.ts';
import type { Log } from '../service.ts';

const MAX_RECENT = 20;

const Entry = z.object({ path: z.string().min(1), opened: z.iso.datetime() });
type Entry = z.infer<typeof Entry>;

export interface Recent {
  /** Newest first. A file that isn't there now may come back: its drive does. */
  list(): Promise<readonly (Entry & { readonly there: boolean })[]>;
  add(path: string): Promise<void>;
  forget(path: string): Promise<void>;
  clear(): Promise<void>;
}

/** The designs opened last. Read again before each change: other processes add to it too. */
export function createRecent(folder: string, log: Log, now: () => Date = () => new Date()): Recent {
  const file = join(folder, 'recent.json');
  let pending: Promise<void> = Promise.resolve();

  async function read(): Promise<readonly Entry[]> {
    try {
      return z.array(Entry).parse(JSON.parse(await readFile(file, 'utf8')));
    } catch (error) {
      if (errnoOf(error) !== 'ENOENT') log.warn(`${file} could not be read`, error);
      return [];
    }
  }

  /** A convenience: when it can't be kept, opening a file must not fail. */
  function change(edit: (entries: readonly Entry[]) => readonly Entry[]): Promise<void> {
    pending = pending.then(async () => {
      try {
        const next = edit(await read()).slice(0, MAX_RECENT);
        await mkdir(folder, { recursive: true, mode: 0o700 });
        await writeAtomically(file, `${JSON.stringify(next, null, 2)}\n`);
      } catch (error) {
        log.warn('The recent list could not be saved', error);
      }
    });
    return pending;
  }

  return {
    async list() {
      await pending;
      const entries = await read();
      const there = await Promise.all(
        entries.map(({ path }) =>
          stat(path).then(
            (found) => found.isFile(),
            () => false,
          ),
        ),
      );
      return entries.map((entry, index) => ({ ...entry, there: there[index] === true }));
    },
    add: (path) =>
      change((entries) => [
        { path, opened: now().toISOString() },
        ...entries.filter((entry) => entry.path !== path),
      ]),
    clear: () => change(() => []),
    forget: (path) => change((entries) => entries.filter((entry) => entry.path !== path)),
  };
}
