import { spawn } from 'node:child_process';
import { once } from 'node:events';
import { mkdir, mkdtemp, readdir, rm, utimes, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterEach, beforeEach, expect, test } from 'vitest';
import { createMemoryLog } from '../log/testing/memory-log.ts';
import { openSession } from './sessions.ts';

let folder: string;

beforeEach(async () => {
  folder = await mkdtemp(join(tmpdir(), 'stackwright-sessions-'));
});

afterEach(() => rm(folder, { recursive: true, force: true }));

const open = () => openSession(folder, createMemoryLog());

/** The marker of a process with this id that last gave a sign of life `seconds` ago. */
async function mark(name: string, pid: number, seconds: number): Promise<void> {
  const path = join(folder, 'sessions', name);
  await mkdir(join(folder, 'sessions'), { recursive: true });
  await writeFile(path, String(pid));
  const then = new Date(Date.now() - seconds * 1000);
  await utimes(path, then, then);
}

test('a session lives until it is closed', async () => {
  const [one, other] = [await open(), await open()];
  expect(await one.isAlive(one.own)).toBe(true);
  expect(await one.isAlive(other.own)).toBe(true);
  await other.close();
  expect(await one.isAlive(other.own)).toBe(false);
  await one.close();
  expect(await readdir(join(folder, 'sessions'))).toEqual([]);
});

test('a killed process is dead at once', async () => {
  const child = spawn(process.execPath, ['-e', 'setInterval(() => {}, 1000)']);
  await once(child, 'spawn');
  const session = await open();
  await mark('other', child.pid ?? 0, 0);
  expect(await session.isAlive('other')).toBe(true);
  child.kill('SIGKILL');
  await once(child, 'exit');
  expect(await session.isAlive('other')).toBe(false);
  await session.close();
});

test('a process id that another program has by now does not count', async () => {
  const session = await open();
  await mark('before-reboot', process.pid, 3_600);
  expect(await session.isAlive('before-reboot')).toBe(false);
  await session.close();
});

test.each(['', 'nonsense', '../../etc/passwd', '.'])('no session: %j', async (name) => {
  const session = await open();
  expect(await session.isAlive(name)).toBe(false);
  await session.close();
});

test('opening tidies up after dead ones', async () => {
  await mark('dead', process.pid, 3_600);
  const session = await open();
  expect(await readdir(join(folder, 'sessions'))).toEqual([session.own]);
  await session.close();
});

test('without a folder to write to there is still a session', async () => {
  const file = join(folder, 'file');
  await writeFile(file, '');
  const log = createMemoryLog();
  const session = await openSession(file, log);
  expect(await session.isAlive(session.own)).toBe(true);
  expect(log.lines).toHaveLength(1);
  await session.close();
});
