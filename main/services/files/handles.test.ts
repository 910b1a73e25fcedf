import { join } from 'node:path';
import { expect, test } from 'vitest';
import { FileHandle } from '#app/host/files.ts';
import { createHandles } from './handles.ts';

const home = join('/home', 'ada');

test('a handle says nothing about its path and leads back to it', () => {
  const handles = createHandles(home);
  const path = join(home, 'designs', 'shop.stackwright.json');
  const handle = handles.of(path);
  expect(handle).not.toContain('shop');
  expect(handles.path(handle)).toEqual({ ok: true, value: path });
  expect(handles.of(path)).toBe(handle);
  expect(handles.of(join(home, 'other.json'))).not.toBe(handle);
});

test('a handle nobody gave out leads nowhere', () => {
  const result = createHandles(home).path(FileHandle.parse('/etc/passwd'));
  expect(result).toMatchObject({ ok: false, failure: { code: 'unknown-handle' } });
});

test.each([
  [join(home, 'designs', 'shop.json'), { name: 'shop.json', folder: join('~', 'designs') }],
  [join(home, 'shop.json'), { name: 'shop.json', folder: '~' }],
  [join('/home', 'adam', 'shop.json'), { name: 'shop.json', folder: join('/home', 'adam') }],
  [join('/'), { name: join('/'), folder: join('/') }],
])('%s is shown as %j', (path, label) => {
  expect(createHandles(home).label(path)).toMatchObject(label);
});
