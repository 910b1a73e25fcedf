import { describe, expect, it } from 'vitest';
import { handlePoints } from './handle-points.ts';
import type { Route } from './route.ts';

type Line = Pick<Route, 'line' | 'label'>;

const least = { between: 28, beside: 44 };
const straight = (to: { x: number; y: number }): Line => ({
  line: [{ x: 0, y: 0 }, to],
  label: undefined,
});
const places = (route: Line, mark?: { x: number; y: number }) =>
  handlePoints(route, least, mark).map(({ x, y }) => ({ x, y }));

describe('the handles of a line', () => {
  it.each([
    ['in the middle', { x: 200, y: 0 }, undefined, { x: 100, y: 0 }],
    ['beside a mark in the middle', { x: 200, y: 0 }, { x: 100, y: 0 }, { x: 45, y: 0 }],
    ['on the longer side of a mark', { x: 0, y: 200 }, { x: 0, y: 90 }, { x: 0, y: 150 }],
    ['in the middle, the mark far from it', { x: 200, y: 0 }, { x: 160, y: 0 }, { x: 100, y: 0 }],
    [
      'in the middle, the mark above the line',
      { x: 200, y: 0 },
      { x: 100, y: -17 },
      { x: 100, y: 0 },
    ],
    [
      'in the middle of what is too short for both',
      { x: 50, y: 0 },
      { x: 25, y: 0 },
      { x: 25, y: 0 },
    ],
  ])('stand %s', (_, to, mark, expected) => {
    expect(places(straight(to), mark)).toEqual([expected]);
  });
});
