import { describe, expect, it } from 'vitest';
import type { Steering } from '../../design/schema.ts';
import { routeAll } from './route.ts';
import { around, block, isOrthogonal, passesAt, request, touches } from './testing/rects.ts';

const rects = { a: block(0, 0), b: block(480, 240), c: block(240, 400) };

const lineOf = (steering: Steering, places = rects) =>
  routeAll([request('a', 'b', { steering })], around(places)).get('a-b')?.line ?? [];

describe('a steered line', () => {
  const points: readonly (readonly [string, readonly (readonly [number, number])[]])[] = [
    ['one point aside', [[320, -120]]],
    [
      'two in line',
      [
        [320, 26],
        [320, 266],
      ],
    ],
    [
      'two askew',
      [
        [200, 120],
        [400, 180],
      ],
    ],
    ['a point behind its start', [[-80, 120]]],
    [
      'a loop',
      [
        [200, -80],
        [640, -80],
        [640, 360],
      ],
    ],
  ];
  it.each(points)('passes %s, in order, at right angles', (_, pairs) => {
    const wanted = pairs.map(([x, y]) => ({ x, y }));
    const line = lineOf({ points: wanted });
    expect(isOrthogonal(line)).toBe(true);
    const passed = wanted.map((point) => passesAt(line, point));
    expect(passed.every((at) => at !== undefined)).toBe(true);
    expect(passed).toEqual(passed.toSorted((x, y) => (x ?? 0) - (y ?? 0)));
  });

  it('passes points that lie back the way it came', () => {
    const wanted = [100, 300, 200].map((y) => ({ x: 300, y }));
    const line = lineOf({ points: wanted });
    expect(isOrthogonal(line)).toBe(true);
    expect(wanted.every((point) => passesAt(line, point) !== undefined)).toBe(true);
  });

  it('leaves and arrives where its ports are fixed', () => {
    const line = lineOf({ from: { side: 'bottom', at: 0.25 }, to: { side: 'right', at: 0.5 } });
    expect(line[0]).toEqual({ x: 36, y: 52 });
    expect(line.at(-1)).toEqual({ x: 624, y: 266 });
  });

  it('keeps ports and points together', () => {
    const line = lineOf({ from: { side: 'top' }, points: [{ x: 320, y: -120 }] });
    expect(line[0]?.y).toBe(0);
    expect(passesAt(line, { x: 320, y: -120 })).toBeDefined();
  });

  it('slides its free ends so that they run straight to its points', () => {
    const line = lineOf({
      points: [
        { x: 320, y: 40 },
        { x: 320, y: 272 },
      ],
    });
    expect(line).toEqual([
      { x: 144, y: 40 },
      { x: 320, y: 40 },
      { x: 320, y: 272 },
      { x: 480, y: 272 },
    ]);
  });

  it('goes round what stands between its end and its first point', () => {
    const line = lineOf(
      {
        points: [
          { x: 420, y: 26 },
          { x: 420, y: 266 },
        ],
      },
      { ...rects, c: block(200, 0) },
    );
    expect(touches(line, block(200, 0))).toBe(false);
    expect(passesAt(line, { x: 420, y: 200 })).toBeDefined();
  });

  it('makes room on its side for a fixed port', () => {
    const routes = routeAll(
      [
        request('a', 'b', { steering: { from: { side: 'right', at: 0.5 } } }),
        request('a', 'd', { id: 'other' }),
      ],
      around({ ...rects, d: block(480, 0) }),
    );
    expect(routes.get('a-b')?.line[0]).toEqual({ x: 144, y: 26 });
    const other = routes.get('other')?.line[0];
    expect(Math.hypot((other?.x ?? 0) - 144, (other?.y ?? 0) - 26)).toBeGreaterThanOrEqual(8);
  });
});
