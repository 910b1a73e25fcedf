import { mkdir, mkdtemp, readFile, rm, stat, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterEach, beforeEach, expect, test, vi } from 'vitest';
import { createLog, createLogReports } from './log.ts';

let folder: string;
const now = () => new Date('2026-11-23T10:00:00Z');
const path = () => join(folder, 'logs', 'stackwright.log');

beforeEach(async () => {
  folder = await mkdtemp(join(tmpdir(), 'stackwright-log-'));
});

afterEach(() => rm(folder, { recursive: true, force: true }));

test('one line an entry, whatever the message holds', async () => {
  const log = createLog(folder, now);
  log.info('started');
  log.warn('odd\n2026-11-23T10:00:00.000Z info forged');
  await log.flush();
  expect(await readFile(path(), 'utf8')).toBe(
    '2026-11-23T10:00:00.000Z info started\n' +
      '2026-11-23T10:00:00.000Z warn odd ⏎ 2026-11-23T10:00:00.000Z info forged\n',
  );
});

test("a window's report is logged with its stack", async () => {
  const log = createLog(folder, now);
  const { handlers } = createLogReports(log);
  await handlers['log.report']({ message: 'x is undefined', stack: 'at y' }, 'window-1');
  await log.flush();
  expect(await readFile(path(), 'utf8')).toContain('window window-1: x is undefined ⏎ at y');
});

test('a log that has grown makes room for a new one', async () => {
  await mkdir(join(folder, 'logs'));
  await writeFile(path(), 'a'.repeat(1024 * 1024));
  const log = createLog(folder, now);
  log.info('after');
  await log.flush();
  expect((await stat(`${path()}.1`)).size).toBe(1024 * 1024);
  expect(await readFile(path(), 'utf8')).toBe('2026-11-23T10:00:00.000Z info after\n');
});

test('a log that cannot be written says so once and stops nothing', async () => {
  await writeFile(join(folder, 'logs'), 'a file where the folder should be');
  const complaint = vi.spyOn(console, 'error').mockImplementation(() => {});
  const log = createLog(folder, now);
  log.info('one');
  log.info('two');
  await log.flush();
  expect(complaint).toHaveBeenCalledTimes(1);
  complaint.mockRestore();
});
