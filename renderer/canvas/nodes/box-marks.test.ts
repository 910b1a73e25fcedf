import { expect, it } from 'vitest';
import { block, designOf, id } from '#app/layout/testing/small-design.ts';
import { isBare } from './box-marks.ts';

const { blocks } = designOf([
  block('orders', { type: 'microservice' }),
  block('stock', { type: 'microservice' }),
  block('queue', { owner: 'orders' }),
]);

it.each([
  ['what it owns is let through', 'plain', 'queue', 'orders', false],
  ['it is let through itself', 'plain', 'stock', 'stock', false],
  ['nothing of it is', 'plain', 'queue', 'stock', true],
  ['a finding is looked at', 'error', 'queue', 'stock', false],
] as const)('a hull where %s', (_, tone, lit, hull, bare) => {
  const highlight = { tone, blocks: [id(lit)], connections: [] };
  expect(isBare(highlight, blocks, id(hull))).toBe(bare);
});

it('no hull is bare while nothing is looked for', () => {
  expect(isBare(undefined, blocks, id('stock'))).toBe(false);
});
