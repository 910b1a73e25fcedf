import { mkdir, mkdtemp, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, beforeAll, expect, test } from 'vitest';
import { respond } from './respond.ts';

let folder: string;
const ask = (url: string, method = 'GET') =>
  respond({ url, method }, [{ prefix: '/', folder: join(folder, 'renderer') }]);

beforeAll(async () => {
  folder = await mkdtemp(join(tmpdir(), 'stackwright-respond-'));
  await mkdir(join(folder, 'renderer'));
  await writeFile(join(folder, 'renderer', 'index.html'), '<title>Stackwright</title>');
  await writeFile(join(folder, 'secret.json'), '{}');
});

afterAll(() => rm(folder, { recursive: true, force: true }));

test('the page, with the policy it runs under', async () => {
  const response = await ask('app://stackwright/index.html');
  expect(response.status).toBe(200);
  expect(await response.text()).toBe('<title>Stackwright</title>');
  expect(response.headers.get('content-type')).toBe('text/html; charset=utf-8');
  expect(response.headers.get('content-security-policy')).toContain("script-src 'self';");
  expect(response.headers.get('content-security-policy')).toContain("connect-src 'self';");
  expect(response.headers.get('x-content-type-options')).toBe('nosniff');
});

test.each([
  ['app://stackwright/missing.js', 'GET', 404],
  ['app://stackwright/%2e%2e%2fsecret.json', 'GET', 404],
  ['app://stackwright/../secret.json', 'GET', 404],
  ['app://other/index.html', 'GET', 403],
  ['app://stackwright.evil.example/index.html', 'GET', 403],
  ['app://stackwright/index.html', 'POST', 405],
])('%s %s: %i', async (url, method, status) => {
  const response = await ask(url, method);
  expect(response.status).toBe(status);
  expect(response.headers.get('content-security-policy')).toContain("default-src 'none'");
});
