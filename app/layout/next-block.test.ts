import { expect, it } from 'vitest';
import { framesOf } from './frames.ts';
import { nextBlock, readingOrder } from './next-block.ts';
import { block, designOf, id } from './testing/small-design.ts';

const order = readingOrder(
  framesOf(
    designOf([
      block('c', { position: { x: 0, y: 200 } }),
      block('b', { position: { x: 300, y: 0 } }),
      block('a', { position: { x: 0, y: 8 } }),
    ]),
  ),
);

it('reads rows from left to right', () => {
  expect(order).toEqual(['a', 'b', 'c']);
});

it('walks on, back, and off either end', () => {
  expect(nextBlock(order, id('a'), 1)).toBe('b');
  expect(nextBlock(order, id('b'), -1)).toBe('a');
  expect(nextBlock(order, id('c'), 1)).toBeUndefined();
  expect(nextBlock(order, undefined, 1)).toBe('a');
  expect(nextBlock(order, undefined, -1)).toBe('c');
});
