import { mkdirSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { createServer, type Server } from 'node:http';
import type { AddressInfo } from 'node:net';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterEach, beforeEach, expect, test, vi } from 'vitest';
import { findElectron, getElectron } from './electron-binary.ts';

let root: string;
let mirror: Server;
let answering: boolean;
const started = vi.fn<() => void>();
const limits = { reach: 200, fetch: 700 };

beforeEach(async () => {
  root = mkdtempSync(join(tmpdir(), 'stackwright-electron-'));
  mkdirSync(join(root, 'node_modules', 'electron', 'dist'), { recursive: true });
  put('package.json', '{"version":"45.4.1"}');
  answering = true;
  mirror = createServer((_request, response) => {
    if (answering) response.end();
  });
  await new Promise<void>((resolve) => void mirror.listen(0, '127.0.0.1', resolve));
  const { port } = mirror.address() as AddressInfo; // it listens on TCP
  vi.stubEnv('ELECTRON_MIRROR', `http://127.0.0.1:${port}/`);
  vi.stubEnv('ELECTRON_SKIP_BINARY_DOWNLOAD', undefined);
  vi.stubEnv('ELECTRON_OVERRIDE_DIST_PATH', undefined);
});

afterEach(() => {
  vi.unstubAllEnvs();
  mirror.closeAllConnections();
  mirror.close();
  rmSync(root, { recursive: true });
});

const put = (name: string, text: string) =>
  writeFileSync(join(root, 'node_modules', 'electron', name), text);

/** What the installer of a working Electron does, as far as it matters here. */
const INSTALLER = `
  const { writeFileSync } = require('node:fs');
  writeFileSync(__dirname + '/dist/electron', '');
  writeFileSync(__dirname + '/path.txt', 'electron');
`;

test('a binary that is there is found without asking anybody', async () => {
  put('path.txt', 'electron');
  put(join('dist', 'electron'), '');
  const path = join(root, 'node_modules', 'electron', 'dist', 'electron');
  expect(await getElectron(root, vi.fn<() => void>(), started)).toEqual({
    found: true,
    path,
    version: '45.4.1',
  });
});

test('a binary elsewhere is found by the variable that names its folder', () => {
  writeFileSync(join(root, 'electron'), '');
  vi.stubEnv('ELECTRON_OVERRIDE_DIST_PATH', root);
  expect(findElectron(root)).toMatchObject({ found: true, path: join(root, 'electron') });
});

test('one that is named but not there is not', () => {
  put('path.txt', 'electron');
  expect(findElectron(root)).toMatchObject({ found: false });
});

test('it is fetched once where its source answers, and that is said', async () => {
  put('install.js', INSTALLER);
  const said: string[] = [];
  const found = await getElectron(root, (line) => said.push(line), started, {
    // It answers: nothing here is about how soon.
    reach: 10_000,
    fetch: 20_000,
  });
  expect(found.found).toBe(true);
  expect(said.join()).toContain('Fetching Electron from 127.0.0.1');
});

test('a source that takes the connection and says nothing is not waited for', async () => {
  answering = false;
  put('install.js', INSTALLER);
  const before = performance.now();
  expect(await getElectron(root, vi.fn<() => void>(), started, limits)).toMatchObject({
    found: false,
    why: expect.stringContaining('cannot be reached'),
  });
  expect(performance.now() - before).toBeLessThan(3_000);
});

test('a download that never ends is ended', async () => {
  put('install.js', 'setInterval(() => {}, 1000)');
  expect(await getElectron(root, vi.fn<() => void>(), started, limits)).toEqual({
    found: false,
    why: 'Electron could not be fetched (it took too long)',
  });
});

test('a download that fails says so', async () => {
  put('install.js', 'process.exit(1)');
  expect(
    await getElectron(root, vi.fn<() => void>(), started, { ...limits, fetch: 20_000 }),
  ).toMatchObject({ why: 'Electron could not be fetched (code 1)' });
});

test('a package that is not installed, and a download the user ruled out', async () => {
  expect(await getElectron(root, vi.fn<() => void>(), started, limits)).toMatchObject({
    why: 'Electron is not installed',
  });
  put('install.js', INSTALLER);
  vi.stubEnv('ELECTRON_SKIP_BINARY_DOWNLOAD', '1');
  expect(await getElectron(root, vi.fn<() => void>(), started, limits)).toMatchObject({
    why: expect.stringContaining('ELECTRON_SKIP_BINARY_DOWNLOAD'),
  });
});
