import { mkdtemp, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, beforeAll, expect, test } from 'vitest';
import { createMemoryLog } from '../log/testing/memory-log.ts';
import { createExamples } from './examples.ts';

let folder: string;
const log = createMemoryLog();

beforeAll(async () => {
  folder = await mkdtemp(join(tmpdir(), 'stackwright-examples-'));
  const write = (name: string, text: string) => writeFile(join(folder, name), text);
  await write('api.stackwright.json', '{"name":"An API","description":"Three blocks."}');
  await write('shop.stackwright.json', '{"name":"Shop"}');
  await write('broken.stackwright.json', '{"name":');
  await write('notes.md', '');
  await write('secret.json', '{}');
});

afterAll(() => rm(folder, { recursive: true, force: true }));

test('Shop first; a broken one is left out and logged', async () => {
  expect(await createExamples(folder, log).list()).toEqual([
    { name: 'shop', title: 'Shop', summary: '' },
    { name: 'api', title: 'An API', summary: 'Three blocks.' },
  ]);
  expect(log.lines.join()).toContain('broken');
});

test('the text of an example, and of nothing else', async () => {
  const { text } = createExamples(folder, log);
  expect(await text('shop')).toEqual({ ok: true, value: { text: '{"name":"Shop"}' } });
  for (const name of ['secret', '../secret', 'shop.stackwright.json', ''])
    expect(await text(name)).toMatchObject({ failure: { code: 'not-found' } });
});

test('no folder, no examples', async () => {
  expect(await createExamples(join(folder, 'gone'), log).list()).toEqual([]);
});
