import { describe, expect, it } from 'vitest';
import { routeKey } from '../apis/http-routes.ts';
import { priorityOf } from './rule-priority.ts';

describe('priorityOf', () => {
  const anything = { host: '', headerName: '', queryName: '' };
  const alone = (path: string, id = 'It', more = {}): number =>
    priorityOf({ path, ...anything, ...more }, id, new Set());

  it.each([
    ['/catalog/items/*', '/catalog/*'],
    ['/catalog/*', '/*'],
    ['/catalog/items', '/catalog/*'],
    ['/catalog', '/catalog/*'],
    ['/a/b/c', '/a/b/*'],
  ])('tries %s before %s, whatever their ids', (exact, general) => {
    for (const [one, other] of [
      ['A', 'B'],
      ['B', 'A'],
      ['ShopAlbToCatalog', 'ShopAlbToStorefront'],
    ])
      expect(alone(exact, one)).toBeLessThan(alone(general, other));
  });

  it('tries a host of its own before any path of all hosts', () => {
    for (const id of ['A', 'B', 'ShopAlbToCatalog'])
      expect(alone('/*', id, { host: 'api.shop.test' })).toBeLessThan(alone('/a/b/c', 'C'));
  });

  it('stays between 1 and 50,000, even for the longest path', () => {
    for (const path of ['/*', '/', '/x'.repeat(64)]) {
      expect(alone(path, 'It', { host: 'a.b', headerName: 'X', queryName: 'q' })).toBeGreaterThan(
        0,
      );
      expect(alone(path)).toBeGreaterThanOrEqual(1);
      expect(alone(path)).toBeLessThanOrEqual(50_000);
    }
  });

  it('gives a taken number to nobody else', () => {
    const taken = alone('/x');
    expect(priorityOf({ path: '/x', ...anything }, 'It', new Set([taken]))).toBe(taken - 1);
  });
});

describe('routeKey', () => {
  it.each([
    ['/*', 'ANY', '$default'],
    ['/*', 'GET', 'GET /{proxy+}'],
    ['/orders', 'POST', 'POST /orders'],
    ['/orders/*', 'ANY', 'ANY /orders/{proxy+}'],
  ])('%s %s → %s', (path, method, expected) => {
    expect(routeKey({ path, method })).toBe(expected);
  });
});
