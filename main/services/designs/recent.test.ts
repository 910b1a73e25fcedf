import { mkdtemp, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterEach, beforeEach, expect, test } from 'vitest';
import { createMemoryLog } from '../log/testing/memory-log.ts';
import { createRecent } from './recent.ts';

let folder: string;

beforeEach(async () => {
  folder = await mkdtemp(join(tmpdir(), 'stackwright-recent-'));
});

afterEach(() => rm(folder, { recursive: true, force: true }));

const open = () => createRecent(join(folder, 'data'), createMemoryLog());

async function file(name: string): Promise<string> {
  const path = join(folder, name);
  await writeFile(path, '');
  return path;
}

const paths = (entries: readonly { readonly path: string }[]) => entries.map(({ path }) => path);

test('the newest first, each once, across processes', async () => {
  const [a, b] = [await file('a.json'), await file('b.json')];
  await open().add(a);
  await open().add(b);
  await open().add(a);
  expect(paths(await open().list())).toEqual([a, b]);
});

test('a file that is gone says so until it returns', async () => {
  const recent = open();
  const path = await file('a.json');
  await recent.add(path);
  await rm(path);
  expect(await recent.list()).toMatchObject([{ path, there: false }]);
  await file('a.json');
  expect(await recent.list()).toMatchObject([{ path, there: true }]);
  await recent.clear();
  expect(await open().list()).toEqual([]);
});

test('a forgotten file stays forgotten; only twenty are kept', async () => {
  const recent = open();
  const all = await Promise.all(Array.from({ length: 22 }, (_, index) => file(`${index}.json`)));
  for (const path of all) await recent.add(path);
  expect(paths(await recent.list())).toEqual(all.slice(2).toReversed());
  await recent.forget(all[21] ?? '');
  expect(paths(await recent.list())[0]).toBe(all[20]);
});

test('a pinned file comes first, and stays when others come or the list is cleared', async () => {
  const recent = open();
  const all = await Promise.all(Array.from({ length: 22 }, (_, index) => file(`${index}.json`)));
  const [oldest = '', ...rest] = all;
  await recent.add(oldest);
  await recent.pin(oldest, true);
  for (const path of rest) await recent.add(path);
  const listed = await open().list();
  expect(listed[0]).toMatchObject({ path: oldest, pinned: true });
  expect(listed).toHaveLength(20);
  await recent.add(oldest);
  await recent.clear();
  expect(paths(await open().list())).toEqual([oldest]);
  await recent.pin(oldest, false);
  await recent.clear();
  expect(await open().list()).toEqual([]);
});

test('a list that cannot be read is an empty one', async () => {
  const log = createMemoryLog();
  await writeFile(join(folder, 'recent.json'), '[{"path":');
  const recent = createRecent(folder, log);
  expect(await recent.list()).toEqual([]);
  const path = await file('a.json');
  await recent.add(path);
  expect(paths(await recent.list())).toEqual([path]);
  expect(log.lines.length).toBeGreaterThan(0);
});
