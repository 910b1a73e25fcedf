// A log a user can attach to a report: one line an entry, two files of bounded size. Holds no
// designs, no credentials and nothing that is sent anywhere.
import { appendFile, mkdir, rename, stat } from 'node:fs/promises';
import { join } from 'node:path';
import { ok } from '#app/result.ts';
import type { Log, Service } from '../service.ts';

const MAX_BYTES = 1024 * 1024;

export interface FileLog extends Log {
  /** Everything logged so far is on disk. */
  flush(): Promise<void>;
}

export function createLog(folder: string, now: () => Date = () => new Date()): FileLog {
  const path = join(folder, 'logs', 'stackwright.log');
  let pending: Promise<void> = Promise.resolve();
  let usable = true;

  async function append(line: string): Promise<void> {
    if (!usable) return;
    try {
      await mkdir(join(folder, 'logs'), { recursive: true, mode: 0o700 });
      const found = await stat(path).catch(() => undefined);
      if (found && found.size + line.length > MAX_BYTES) await rename(path, `${path}.1`);
      await appendFile(path, line, { mode: 0o600 });
    } catch (error) {
      // Logging must never take the application down; say once where it failed, then stay quiet.
      usable = false;
      console.error(`The log ${path} cannot be written: ${text(error)}`);
    }
  }

  function write(level: string, message: string, error?: unknown): void {
    const detail = error === undefined ? '' : ` – ${text(error)}`;
    const line = `${now().toISOString()} ${level} ${oneLine(message + detail)}\n`;
    pending = pending.then(() => append(line));
  }

  return {
    info: (message) => write('info', message),
    warn: (message, error) => write('warn', message, error),
    error: (message, error) => write('error', message, error),
    flush: () => pending,
  };
}

/** Takes reports of errors the renderer could not handle. */
export function createLogReports(log: FileLog): Service<'log.report'> {
  return {
    handlers: {
      'log.report': async ({ message, stack }, client) => {
        log.error(`window ${client}: ${message}${stack ? `\n${stack}` : ''}`);
        return ok(undefined);
      },
    },
    close: () => log.flush(),
  };
}

const text = (error: unknown): string =>
  error instanceof Error ? (error.stack ?? error.message) : String(error);

/** Keeps one entry on one line, so that a message cannot forge another. */
const oneLine = (message: string): string => message.replace(/[\r\n]+\s*/g, ' ⏎ ');
