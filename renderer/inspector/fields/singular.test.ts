import { expect, it } from 'vitest';
import { singular } from './singular.ts';

it.each([
  ['Indexes', 'Index'],
  ['Variables', 'Variable'],
  ['Policies', 'Policy'],
  ['Access', 'Access'],
  ['Tags', 'Tag'],
  ['Items', 'Item'],
])('one of %s is a %s', (label, one) => {
  expect(singular(label)).toBe(one);
});
