import { describe, expect, it } from 'vitest';
import type { Point } from '../../design/schema.ts';
import { middleOf, nearestLine } from './nearest-line.ts';
import type { Routes } from './route.ts';

const routes: Routes = new Map([
  [
    'bent',
    {
      line: [
        { x: 0, y: 0 },
        { x: 100, y: 0 },
        { x: 100, y: 60 },
      ],
      label: undefined,
    },
  ],
  [
    'below',
    {
      line: [
        { x: 0, y: 10 },
        { x: 50, y: 10 },
      ],
      label: undefined,
    },
  ],
]);

describe('the line a point lies on', () => {
  it.each<[string, Point, string, Point]>([
    ['on a run', { x: 30, y: 3 }, 'bent', { x: 30, y: 0 }],
    ['nearer to another', { x: 30, y: 7 }, 'below', { x: 30, y: 10 }],
    ['on its second run', { x: 104, y: 40 }, 'bent', { x: 100, y: 40 }],
    ['just past its end', { x: 100, y: 66 }, 'bent', { x: 100, y: 60 }],
  ])('%s', (_, point, id, at) => {
    expect(nearestLine(routes, point, 8)).toEqual({ id, at });
  });

  it('is none that is out of reach', () => {
    expect(nearestLine(routes, { x: 60, y: 30 }, 8)).toBeUndefined();
  });

  it('has its middle by length', () => {
    expect(middleOf(routes.get('bent')?.line ?? [])).toEqual({ x: 80, y: 0 });
  });
});
