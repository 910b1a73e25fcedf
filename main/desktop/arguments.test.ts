import { resolve } from 'node:path';
import { expect, test } from 'vitest';
import { fileArgument } from './arguments.ts';

const folder = resolve('/home/ada');

test.each([
  ['packaged, nothing', ['/opt/stackwright'], true, undefined],
  ['packaged, a design', ['/opt/stackwright', 'a.stackwright.json'], true, 'a.stackwright.json'],
  ['packaged, flags first', ['/opt/stackwright', '--no-sandbox', 'a.json'], true, 'a.json'],
  ['checkout, nothing', ['electron', '/src/stackwright'], false, undefined],
  ['checkout, a design', ['electron', '/src/stackwright', 'a.json'], false, 'a.json'],
])('%s', (_name, argv, packaged, expected) => {
  expect(fileArgument(argv, packaged, folder)).toBe(expected && resolve(folder, expected));
});

test('an absolute path stays', () => {
  const path = resolve('/srv/x.stackwright.json');
  expect(fileArgument(['app', path], true, folder)).toBe(path);
});

test("flags that Chromium puts before a checkout's folder do not make the folder a design", () => {
  const argv = ['electron', '--no-sandbox', '/src/stackwright', 'a.json'];
  expect(fileArgument(argv, false, folder)).toBe(resolve(folder, 'a.json'));
});
