import { expect, it } from 'vitest';
import { promiseOf } from './drop-promise.ts';

it.each([
  [['application/json'], 'Drop to open this file in a new tab'],
  [[''], 'Drop to open this file in a new tab'],
  [['image/png'], 'Drop to open the design in this picture'],
  [['application/pdf'], 'Drop to open the design in this picture'],
  [['image/png', ''], 'Drop to open 2 files, each in a tab'],
])('promises of %j: %s', (types, title) => {
  expect(promiseOf(types).title).toBe(title);
});
