import { mkdir, readFile, stat } from 'node:fs/promises';
import { join } from 'node:path';
import { z } from 'zod';
import { writeAtomically } from '../files/atomic-write.ts';
import { errnoOf } from '../files/file-failure.ts';
import type { Log } from '../service.ts';

const MAX_RECENT = 20;

const Entry = z.object({
  path: z.string().min(1),
  opened: z.iso.datetime(),
  /** Stays at the head of the list until it is taken off by name. */
  pinned: z.boolean().optional(),
});
type Entry = z.infer<typeof Entry>;

export interface Recent {
  /** Pinned ones, then the others, newest first. A file that isn't there now may come back: its drive does. */
  list(): Promise<readonly (Entry & { readonly there: boolean })[]>;
  add(path: string): Promise<void>;
  forget(path: string): Promise<void>;
  pin(path: string, pinned: boolean): Promise<void>;
  /** But for those that are pinned. */
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
        const next = inOrder(edit(await read())).slice(0, MAX_RECENT);
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
      const entries = inOrder(await read());
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
        { ...entries.find((entry) => entry.path === path), path, opened: now().toISOString() },
        ...entries.filter((entry) => entry.path !== path),
      ]),
    pin: (path, pinned) =>
      change((entries) =>
        entries.map((entry) => {
          if (entry.path !== path) return entry;
          const { pinned: _before, ...rest } = entry;
          return pinned ? { ...rest, pinned } : rest;
        }),
      ),
    clear: () => change((entries) => entries.filter((entry) => entry.pinned)),
    forget: (path) => change((entries) => entries.filter((entry) => entry.path !== path)),
  };
}

/** The newest first, pinned ones before the others: they are the last to be dropped. */
const inOrder = (entries: readonly Entry[]): readonly Entry[] =>
  entries.toSorted(
    (a, b) =>
      Number(b.pinned ?? false) - Number(a.pinned ?? false) || b.opened.localeCompare(a.opened),
  );
