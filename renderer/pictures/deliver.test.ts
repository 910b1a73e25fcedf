import { expect, it } from 'vitest';
import { clipboardTypes, type Format } from './deliver.ts';

it.each<[Format, boolean, readonly string[]]>([
  ['png', true, ['image/png']],
  ['svg', true, ['image/svg+xml', 'text/plain']],
  ['svg', false, ['text/plain']],
  ['mmd', true, ['text/plain']],
])('copies %s (more types: %s) as %j', (format, can, types) => {
  expect(clipboardTypes(format, () => can)).toEqual(types);
});
