// Which Stackwright processes are alive. Locks and autosaves name the process they belong to, and
// outlive it when it is killed. A process id alone would not do: after a restart of the machine
// another program may have it. So a live process also touches its marker every few seconds.
import { randomUUID } from 'node:crypto';
import { mkdir, readdir, readFile, rm, stat, utimes, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { errnoOf } from '../files/file-failure.ts';
import type { Log } from '../service.ts';

const BEAT_EVERY_MS = 5_000;
const SILENT_AFTER_MS = 30_000;

export interface Sessions {
  /** This process. */
  readonly own: string;
  isAlive(session: string): Promise<boolean>;
  close(): Promise<void>;
}

export async function openSession(folder: string, log: Log): Promise<Sessions> {
  const markers = join(folder, 'sessions');
  const own = randomUUID();
  const marker = join(markers, own);

  async function isAlive(session: string): Promise<boolean> {
    if (session === own) return true;
    if (!/^[\w-]{1,64}$/.test(session)) return false;
    const path = join(markers, session);
    try {
      const { mtimeMs } = await stat(path);
      if (Date.now() - mtimeMs > SILENT_AFTER_MS) return false;
      return isRunning(Number(await readFile(path, 'utf8')));
    } catch (error) {
      if (errnoOf(error) !== 'ENOENT') log.warn(`The marker ${path} could not be read`, error);
      return false;
    }
  }

  try {
    await mkdir(markers, { recursive: true, mode: 0o700 });
    for (const old of await readdir(markers))
      if (!(await isAlive(old))) await rm(join(markers, old), { force: true });
    await writeFile(marker, String(process.pid), { mode: 0o600 });
  } catch (error) {
    log.warn(`${markers} cannot be written: other processes will not see this one`, error);
  }

  const beat = setInterval(() => {
    const now = new Date();
    utimes(marker, now, now).catch((error: unknown) => {
      if (errnoOf(error) !== 'ENOENT') return log.warn('The session marker is stuck', error);
      // Somebody tidied up the folder.
      return writeFile(marker, String(process.pid), { mode: 0o600 }).catch(() => undefined);
    });
  }, BEAT_EVERY_MS);
  beat.unref();

  return {
    own,
    isAlive,
    async close() {
      clearInterval(beat);
      await rm(marker, { force: true }).catch((error: unknown) =>
        log.warn('The session marker could not be removed', error),
      );
    },
  };
}

function isRunning(pid: number): boolean {
  if (!Number.isInteger(pid) || pid <= 0) return false;
  try {
    process.kill(pid, 0);
    return true;
  } catch (error) {
    return errnoOf(error) === 'EPERM'; // it runs, as another user
  }
}
