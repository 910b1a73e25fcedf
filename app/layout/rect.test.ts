import { describe, expect, it } from 'vitest';
import { movedWithin } from './rect.ts';

const view = { x: 0, y: 0, width: 800, height: 600 };

describe('a rectangle moved within another', () => {
  it.each([
    ['stays where it is inside', { x: 10, y: 20, width: 100, height: 50 }, { x: 10, y: 20 }],
    ['comes in from the left and above', { x: -90, y: -1, width: 100, height: 50 }, { x: 0, y: 0 }],
    [
      'comes in from the right and below',
      { x: 790, y: 590, width: 100, height: 50 },
      { x: 700, y: 550 },
    ],
    [
      'shows its heading when it is too large',
      { x: 50, y: 50, width: 900, height: 700 },
      { x: 0, y: 0 },
    ],
  ])('%s', (_, rect, corner) => {
    expect(movedWithin(rect, view)).toEqual({ ...rect, ...corner });
  });
});
