import { mkdtemp, readdir, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterEach, beforeEach, expect, test } from 'vitest';
import { createMemoryLog } from '../log/testing/memory-log.ts';
import { createAutosaves } from './autosaves.ts';

let folder: string;
let alive: Set<string>;
let clock: number;

beforeEach(async () => {
  folder = await mkdtemp(join(tmpdir(), 'stackwright-autosaves-'));
  alive = new Set();
  clock = Date.UTC(2026, 10, 23);
});

afterEach(() => rm(folder, { recursive: true, force: true }));

function processNamed(own: string, now = () => new Date((clock += 1000))) {
  alive.add(own);
  const log = createMemoryLog();
  const sessions = {
    own,
    isAlive: async (session: string) => alive.has(session),
    close: async () => {},
  };
  return { log, ...createAutosaves(folder, sessions, log, now) };
}

const work = (id: string, text = '{}', path: string | null = null) => ({ id, text, path });
const ids = (found: readonly { readonly id: string }[]) => found.map(({ id }) => id);

test('nothing to recover while the window is open', async () => {
  const [a, b] = [processNamed('a'), processNamed('b')];
  await a.keep(work('one'), 'window');
  expect(await a.recoverable()).toEqual([]);
  expect(await b.recoverable()).toEqual([]);
});

test('what a killed process kept is offered, newest first, with its name', async () => {
  const a = processNamed('a');
  await a.keep(work('one', '{"name":"Shop"}'), 'window');
  await a.keep(work('two', 'cut off', '/home/ada/x.stackwright.json'), 'window');
  await a.keep(work('three', 'cut off'), 'window');
  alive.delete('a');
  const found = await processNamed('b').recoverable();
  expect(found.map(({ id, name }) => [id, name])).toEqual([
    ['three', 'Untitled'],
    ['two', 'x.stackwright.json'],
    ['one', 'Shop'],
  ]);
  expect(found[2]).toMatchObject({ text: '{"name":"Shop"}', path: null });
});

test('what is kept in the same moment is offered newest first too', async () => {
  const a = processNamed('a', () => new Date(clock));
  // More than would be in order by chance.
  const names = ['c', 'f', 'a', 'e', 'b', 'd'];
  for (const name of names) await a.keep(work(name), 'window');
  alive.delete('a');
  expect(ids(await processNamed('b').recoverable())).toEqual(names.toReversed());
});

test('what a window that crashed kept is offered by the same process', async () => {
  const a = processNamed('a');
  await a.keep(work('one'), 'window-1');
  await a.keep(work('two'), 'window-2');
  a.clientGone('window-1');
  expect(ids(await a.recoverable())).toEqual(['one']);
});

test('discarded work is gone, here and where a crash left it', async () => {
  const a = processNamed('a');
  await a.keep(work('one'), 'window');
  await a.discard('one');
  a.clientGone('window');
  expect(await a.recoverable()).toEqual([]);
  await a.keep(work('two'), 'window');
  alive.delete('a');
  const b = processNamed('b');
  await b.discard('two');
  expect(await b.recoverable()).toEqual([]);
  expect(await readdir(join(folder, 'autosaves'))).toEqual([]);
});

test('discarding leaves what a living process keeps alone', async () => {
  const [a, b] = [processNamed('a'), processNamed('b')];
  await a.keep(work('one'), 'window');
  await b.discard('one');
  alive.delete('a');
  expect(ids(await b.recoverable())).toEqual(['one']);
});

test('recovered work that goes on is not offered twice', async () => {
  const a = processNamed('a');
  await a.keep(work('one', 'old'), 'window');
  alive.delete('a');
  const b = processNamed('b');
  await b.keep(work('one', 'new'), 'window');
  expect(await b.recoverable()).toEqual([]);
  b.clientGone('window');
  expect((await b.recoverable()).map(({ text }) => text)).toEqual(['new']);
});

test('an unreadable copy does not hide the others', async () => {
  const a = processNamed('a');
  await a.keep(work('one'), 'window');
  await writeFile(join(folder, 'autosaves', 'a', 'two.json'), '{"id":');
  alive.delete('a');
  const b = processNamed('b');
  expect(ids(await b.recoverable())).toEqual(['one']);
  expect(b.log.lines.join()).toContain('two.json');
});
