import { expect, it } from 'vitest';
import { clipped, plainDescription } from './descriptions.ts';

it.each([
  ['orders → cache', 'It', 'orders  cache'],
  ['Café', 'It', 'Cafe'],
  ['注文', 'Orders', 'Orders'],
  ['', 'Orders', 'Orders'],
])('plainDescription(%j, %j) is %j', (text, id, expected) => {
  expect(plainDescription(text, id)).toBe(expected);
});

it('cuts a plain description to 255 characters', () => {
  expect(plainDescription('x'.repeat(300), 'It')).toHaveLength(255);
});

it('cuts by bytes, between characters', () => {
  expect(clipped('short', 'function')).toBe('short');
  expect(clipped('x'.repeat(300), 'function')).toHaveLength(256);
  expect(clipped('é'.repeat(300), 'function')).toBe('é'.repeat(128));
  expect(clipped(`x${'🛒'.repeat(300)}`, 'function')).toBe(`x${'🛒'.repeat(63)}`);
});
