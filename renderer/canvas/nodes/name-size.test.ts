import { describe, expect, it } from 'vitest';
import { blockWidth } from '#app/layout/block-size.ts';
import { textWidth } from '#app/layout/text-width.ts';
import { nameSize } from './name-size.ts';

describe('nameSize', () => {
  it.each([
    ['a short name', 'orders', 15.5],
    ['a name that no size makes fit', 'a'.repeat(60), 12.5],
  ])('of %s', (_, name, size) => {
    expect(nameSize(name, blockWidth(name, ''))).toBe(size);
  });

  it.each(['order-events', 'search-index', 'product-events', 'checkout-api', 'shop-cluster'])(
    'shows all of %s',
    (name) => {
      const width = blockWidth(name, '');
      expect(textWidth(name, nameSize(name, width))).toBeLessThanOrEqual(width - 49);
      expect(nameSize(name, width)).toBeGreaterThan(12.5);
    },
  );
});
