import { expect, it } from 'vitest';
import { cardAfter } from './grid-keys.ts';

// Three in the first row, two in the second.
const places = [
  { x: 0, y: 0 },
  { x: 100, y: 0 },
  { x: 200, y: 0 },
  { x: 0, y: 80 },
  { x: 100, y: 80 },
];

it.each([
  ['ArrowRight', 0, 1],
  ['ArrowRight', 4, 4],
  ['ArrowLeft', 0, 0],
  ['ArrowDown', 1, 4],
  ['ArrowDown', 2, 4],
  ['ArrowDown', 3, 3],
  ['ArrowUp', 4, 1],
  ['ArrowUp', 1, -1],
  ['Home', 4, 0],
  ['End', 0, 4],
  ['ArrowDown', -1, 0],
  ['ArrowUp', -1, undefined],
  ['x', 1, undefined],
])('%s from card %i leads to %s', (key, at, next) => {
  expect(cardAfter(key, at, places)).toBe(next);
});
