// One window at a time works on a design. The lock is kept beside the settings rather than beside
// the design: a folder under version control stays clean, and one that can't be written can still
// be locked. It binds the windows and processes of one user on one machine.
import { createHash, randomUUID } from 'node:crypto';
import { mkdir, readFile, rename, rm, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { z } from 'zod';
import { errnoOf } from '../files/file-failure.ts';
import type { Log } from '../service.ts';
import type { Sessions } from './sessions.ts';

const LockFile = z.object({ session: z.string(), pid: z.number(), path: z.string() });
type LockFile = z.infer<typeof LockFile>;

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
    for (let attempt = 0; attempt < 5; attempt++) {
      try {
        await writeFile(file, JSON.stringify({ ...own, path }), { flag: 'wx', mode: 0o600 });
        return null;
      } catch (error) {
        if (errnoOf(error) !== 'EEXIST') throw error;
      }
      const holder = await read(file);
      if (holder && (await sessions.isAlive(holder.session)))
        return holder.session === own.session
          ? null
          : `another Stackwright (process ${holder.pid})`;
      await removeStale(file, holder?.session);
    }
    return 'another Stackwright';
  }

  /**
   * Two processes may find the same stale lock. Renaming gives it to one of them; who finds that
   * it moved a fresh lock instead puts that back.
   */
  async function removeStale(file: string, session: string | undefined): Promise<void> {
    const aside = `${file}.${randomUUID()}`;
    try {
      await rename(file, aside);
    } catch (error) {
      if (errnoOf(error) === 'ENOENT') return;
      throw error;
    }
    const moved = await read(aside);
    if (moved?.session === session) await rm(aside, { force: true });
    else await rename(aside, file);
  }

  async function drop(path: string): Promise<void> {
    owners.delete(path);
    const file = fileOf(path);
    const holder = await read(file);
    if (holder?.session === own.session) await rm(file, { force: true });
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

/** Undefined: gone, or cut off while it was written, and then nobody's. */
async function read(file: string): Promise<LockFile | undefined> {
  try {
    return LockFile.safeParse(JSON.parse(await readFile(file, 'utf8'))).data;
  } catch (error) {
    if (error instanceof SyntaxError || errnoOf(error) === 'ENOENT') return undefined;
    throw error;
  }
}
