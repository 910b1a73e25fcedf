import { mkdir, mkdtemp, readdir, readFile, rm, utimes, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterEach, beforeEach, expect, test } from 'vitest';
import { createMemoryLog } from '../log/testing/memory-log.ts';
import { createLocks } from './locks.ts';
import type { Sessions } from './sessions.ts';

let folder: string;
let alive: Set<string>;
const path = '/home/ada/shop.stackwright.json';

beforeEach(async () => {
  folder = await mkdtemp(join(tmpdir(), 'stackwright-locks-'));
  alive = new Set();
});

afterEach(() => rm(folder, { recursive: true, force: true }));

/** One process: its locks and its session. */
function processNamed(own: string) {
  alive.add(own);
  const sessions: Sessions = {
    own,
    isAlive: async (session) => alive.has(session),
    close: async () => {},
  };
  return createLocks(folder, sessions, createMemoryLog());
}

const lockFiles = () => readdir(join(folder, 'locks'));

test('one window at a time', async () => {
  const locks = processNamed('a');
  expect(await locks.acquire(path, 'one')).toBeNull();
  expect(await locks.acquire(path, 'one')).toBeNull();
  expect(await locks.acquire(path, 'two')).toBe('another window');
  expect(await locks.acquire('/other', 'two')).toBeNull();
  await locks.release(path, 'two'); // not its own
  expect(await locks.acquire(path, 'two')).toBe('another window');
  await locks.release(path, 'one');
  expect(await locks.acquire(path, 'two')).toBeNull();
});

test('two windows that ask at once do not both get it', async () => {
  const locks = processNamed('a');
  const holders = await Promise.all(['one', 'two', 'three'].map((w) => locks.acquire(path, w)));
  expect(holders.filter((holder) => holder === null)).toHaveLength(1);
});

test('one process at a time; closing gives everything back', async () => {
  const [a, b] = [processNamed('a'), processNamed('b')];
  await a.acquire(path, 'one');
  expect(await b.acquire(path, 'one')).toBe(`another Stackwright (process ${process.pid})`);
  await a.close();
  expect(await b.acquire(path, 'one')).toBeNull();
  expect(await lockFiles()).toHaveLength(1);
  await b.close();
  expect(await lockFiles()).toEqual([]);
});

test("a dead process's lock is taken over, by one of those who want it", async () => {
  // Often enough for those who want it to meet at every step of taking it over.
  for (let round = 0; round < 40; round++) {
    const contested = `${path}.${round}`;
    await processNamed('dead').acquire(contested, 'one');
    alive.delete('dead');
    const others = ['b', 'c', 'd', 'e', 'f', 'g'].map(processNamed);
    const holders = await Promise.all(others.map((locks) => locks.acquire(contested, 'one')));
    expect(holders.filter((holder) => holder === null)).toHaveLength(1);
    expect(await lockFiles()).toHaveLength(round + 1);
  }
});

test('what a process left that died while it took a lock over is no obstacle', async () => {
  await processNamed('dead').acquire(path, 'one');
  alive.delete('dead');
  const [file = ''] = await lockFiles();
  const breaker = join(folder, 'locks', `${file}.breaking`);
  await mkdir(breaker);
  const old = new Date(Date.now() - 60_000);
  await utimes(breaker, old, old);
  expect(await processNamed('b').acquire(path, 'one')).toBeNull();
  expect(await lockFiles()).toEqual([file]);
});

test('a lock file that was cut off is nobody’s', async () => {
  const locks = processNamed('a');
  await locks.acquire(path, 'one');
  const [file = ''] = await lockFiles();
  await locks.close();
  await writeFile(join(folder, 'locks', file), '{"session":');
  expect(await locks.acquire(path, 'one')).toBeNull();
  expect(JSON.parse(await readFile(join(folder, 'locks', file), 'utf8'))).toMatchObject({
    session: 'a',
    path,
  });
});

test("a window's locks end with it", async () => {
  const locks = processNamed('a');
  await locks.acquire(path, 'one');
  await locks.acquire('/other', 'one');
  await locks.releaseAll('one');
  expect(await locks.acquire(path, 'two')).toBeNull();
  expect(await locks.acquire('/other', 'two')).toBeNull();
});

test('without a place for lock files, windows of one process are still kept apart', async () => {
  await writeFile(join(folder, 'locks'), 'a file where the folder should be');
  const locks = processNamed('a');
  expect(await locks.acquire(path, 'one')).toBeNull();
  expect(await locks.acquire(path, 'two')).toBe('another window');
});
