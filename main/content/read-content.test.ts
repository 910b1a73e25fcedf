import { mkdir, mkdtemp, rm, symlink, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterEach, beforeEach, expect, test } from 'vitest';
import { readContent } from './read-content.ts';

let folder: string;
const roots = () => [
  { prefix: '/', folder: join(folder, 'renderer') },
  { prefix: '/assets/', folder: join(folder, 'assets') },
];

beforeEach(async () => {
  folder = await mkdtemp(join(tmpdir(), 'stackwright-content-'));
  await mkdir(join(folder, 'renderer'));
  await mkdir(join(folder, 'assets'));
  await writeFile(join(folder, 'renderer', 'index.html'), '<title>');
  await writeFile(join(folder, 'assets', 'icon.svg'), '<svg/>');
  await writeFile(join(folder, 'secret.json'), '{}');
});

afterEach(() => rm(folder, { recursive: true, force: true }));

test('files of both folders, with their media types', async () => {
  const page = await readContent(roots(), '/');
  expect(page?.mediaType).toBe('text/html; charset=utf-8');
  expect(Buffer.from(page?.bytes ?? []).toString()).toBe('<title>');
  expect((await readContent(roots(), '/assets/icon.svg'))?.mediaType).toBe('image/svg+xml');
});

test.each(['/missing.js', '/assets', '/../secret.json'])('nothing for %s', async (pathname) => {
  expect(await readContent(roots(), pathname)).toBeUndefined();
});

test('no file of a kind the interface does not have', async () => {
  await writeFile(join(folder, 'renderer', 'run.sh'), '#!/bin/sh');
  expect(await readContent(roots(), '/run.sh')).toBeUndefined();
});

test.runIf(process.platform !== 'win32')('no file outside, by way of a link', async () => {
  await symlink(join(folder, 'secret.json'), join(folder, 'assets', 'link.json'));
  expect(await readContent(roots(), '/assets/link.json')).toBeUndefined();
});
