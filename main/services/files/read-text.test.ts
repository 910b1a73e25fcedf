import { execFileSync } from 'node:child_process';
import { mkdir, mkdtemp, rm, truncate, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterEach, beforeEach, expect, test } from 'vitest';
import { MAX_TEXT_BYTES } from '#app/host/files.ts';
import { readText, revisionOf, revisionOnDisk } from './read-text.ts';

let folder: string;
let path: string;

beforeEach(async () => {
  folder = await mkdtemp(join(tmpdir(), 'stackwright-read-'));
  path = join(folder, 'shop.stackwright.json');
});

afterEach(() => rm(folder, { recursive: true, force: true }));

test.each(['', '{}', '\uFEFF{}', 'Größe – 尺寸 😀', 'line\r\nline\n'])(
  'the text as it is: %j',
  async (text) => {
    await writeFile(path, text);
    const revision = revisionOf(text);
    expect(await readText(path, 'x')).toEqual({ ok: true, value: { text, revision } });
    expect(await revisionOnDisk(path)).toBe(revision);
  },
);

test.each([
  ['Latin-1', Buffer.from([0x47, 0x72, 0xf6, 0xdf, 0x65])],
  ['UTF-16', Buffer.from('\uFEFF{}', 'utf16le')],
  ['cut off inside a character', Buffer.from('😀').subarray(0, 3)],
  ['an image', Buffer.from([0x89, 0x50, 0x4e, 0x47, 0x0d, 0x0a])],
])('%s is not UTF-8', async (_name, bytes) => {
  await writeFile(path, bytes);
  expect(await readText(path, 'shop')).toMatchObject({ ok: false, failure: { code: 'not-utf8' } });
});

test('a file that is too large is not read', async () => {
  await writeFile(path, '');
  await truncate(path, MAX_TEXT_BYTES + 1);
  expect(await readText(path, 'shop')).toMatchObject({
    ok: false,
    failure: { code: 'too-large', message: expect.stringContaining('16.0 MB') },
  });
});

test('a file that is gone, and a folder', async () => {
  expect(await readText(path, 'shop')).toMatchObject({ failure: { code: 'not-found' } });
  expect(await revisionOnDisk(path)).toBeNull();
  await mkdir(path);
  expect(await readText(path, 'shop')).toMatchObject({ failure: { code: 'not-a-file' } });
});

test.runIf(process.platform !== 'win32')('a named pipe is not waited for', async () => {
  execFileSync('mkfifo', [path]);
  expect(await readText(path, 'shop')).toMatchObject({ failure: { code: 'not-a-file' } });
});
