// One window at a time works on a design. The lock is kept beside the settings rather than beside
// the design: a folder under version control stays clean, and one that can't be written can still
// be locked. It binds the windows and processes of one user on one machine.
import { createHash, randomUUID } from 'node:crypto';
import { link, mkdir, readFile, rm, stat, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { setTimeout as sleep } from 'node:timers/promises';
import { z } from 'zod';
import { errnoOf } from '../files/file-failure.ts';
import type { Log } from '../service.ts';
import type { Sessions } from './sessions.ts';

const LockFile = z.object({ session: z.string(), pid: z.number(), path: z.string() });
type LockFile = z.infer<typeof LockFile>;

/** Together a second: longer than breaking a stale lock ever takes. */
const ATTEMPTS = 50;
const PAUSE_MS = 20;
const BREAKER_LIFE_MS = 10_000;

export interface Locks {
  /** Null: `client` has the lock now. Else who has it, for people. */
  acquire(path: string, client: string): Promise<string | null>;
  release(path: string, client: string): Promise<void>;
  releaseAll(client: string): Promise<void>;
  close(): Promise<void>;
}

export function createLocks(folder: string, sessions: Sessions, log: Log): Locks {
  const locks = join(folder, 'locks');
  /** Real path → window of this process. */
  const owners = new Map<string, string>();
  const own: Omit<LockFile, 'path'> = { session: sessions.own, pid: process.pid };

  const fileOf = (path: string) =>
    join(locks, `${createHash('sha256').update(path).digest('hex').slice(0, 32)}.json`);

  /** Null: taken. A lock whose process is gone is taken over. */
  async function take(path: string): Promise<string | null> {
    const file = fileOf(path);
    await mkdir(locks, { recursive: true, mode: 0o700 });
    for (let attempt = 0; attempt < ATTEMPTS; attempt++) {
      if (await create(file, { ...own, path })) return null;
      const holder = await read(file);
      if (holder && holder !== GONE && (await sessions.isAlive(holder.session)))
        return holder.session === own.session
          ? null
          : `another Stackwright (process ${holder.pid})`;
      if (!(await removeStale(file))) await sleep(PAUSE_MS);
    }
    return 'another Stackwright';
  }

  /**
   * Several processes may find the same stale lock, and one of them may have put a fresh one in its
   * place by the time another removes it. So only who holds the breaker removes, and looks again
   * first: nobody else takes a lock away that isn't its own. False: somebody else is at it.
   */
  async function removeStale(file: string): Promise<boolean> {
    const breaker = `${file}.breaking`;
    try {
      await mkdir(breaker);
    } catch (error) {
      if (errnoOf(error) !== 'EEXIST') throw error;
      if (await isOlderThan(breaker, BREAKER_LIFE_MS)) await rm(breaker, { recursive: true });
      return false;
    }
    try {
      const holder = await read(file);
      // What is gone already may be put there anew by now, by somebody who then has it.
      if (holder === GONE) return true;
      if (!holder || !(await sessions.isAlive(holder.session))) await rm(file, { force: true });
      return true;
    } finally {
      await rm(breaker, { recursive: true, force: true });
    }
  }

  async function drop(path: string): Promise<void> {
    owners.delete(path);
    const file = fileOf(path);
    const holder = await read(file);
    if (holder && holder !== GONE && holder.session === own.session)
      await rm(file, { force: true });
  }

  async function releaseAll(which: (owner: string) => boolean): Promise<void> {
    const paths = [...owners].filter(([, owner]) => which(owner)).map(([path]) => path);
    await Promise.all(paths.map(drop));
  }

  return {
    async acquire(path, client) {
      const owner = owners.get(path);
      if (owner !== undefined) return owner === client ? null : 'another window';
      owners.set(path, client); // before the first await: a second window asks meanwhile
      try {
        const holder = await take(path);
        if (holder !== null) owners.delete(path);
        return holder;
      } catch (error) {
        // Without a place for lock files the windows of this process are still kept apart, and a
        // save still notices that the file changed.
        log.warn(`${path} could not be locked against other processes`, error);
        return null;
      }
    },
    async release(path, client) {
      if (owners.get(path) === client) await drop(path);
    },
    releaseAll: (client) => releaseAll((owner) => owner === client),
    close: () => releaseAll(() => true),
  };
}

/**
 * Puts a lock in place whole or, when there is one already, not at all: nobody ever reads half a
 * lock of a living process and takes it for a dead one's.
 */
async function create(file: string, lock: LockFile): Promise<boolean> {
  const draft = `${file}.${randomUUID()}`;
  try {
    await writeFile(draft, JSON.stringify(lock), { flag: 'wx', mode: 0o600 });
    await link(draft, file);
    return true;
  } catch (error) {
    if (errnoOf(error) !== 'EEXIST') throw error;
    return false;
  } finally {
    await rm(draft, { force: true });
  }
}

/** A breaker is held for moments; an old one was left by a process that died holding it. */
async function isOlderThan(path: string, milliseconds: number): Promise<boolean> {
  try {
    return Date.now() - (await stat(path)).mtimeMs > milliseconds;
  } catch (error) {
    if (errnoOf(error) === 'ENOENT') return false;
    throw error;
  }
}

const GONE = 'gone';

/** Undefined: cut off while it was written, and so nobody's. */
async function read(file: string): Promise<LockFile | typeof GONE | undefined> {
  try {
    return LockFile.safeParse(JSON.parse(await readFile(file, 'utf8'))).data;
  } catch (error) {
    if (errnoOf(error) === 'ENOENT') return GONE;
    if (error instanceof SyntaxError) return undefined;
    throw error;
  }
}
