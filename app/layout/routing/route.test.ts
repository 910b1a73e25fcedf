import { describe, expect, it } from 'vitest';
import { overlaps, type Rect } from '../rect.ts';
import { placeLabels } from './label.ts';
import { eachRun, type Polyline, runBounds } from './polyline.ts';
import type { RouteRequest } from './request.ts';
import { type Routes, routeAll } from './route.ts';
import { routingScene } from './scene.ts';

const block = (x: number, y: number): Rect => ({ x, y, width: 144, height: 52 });

const request = (from: string, to: string, more: Partial<RouteRequest> = {}): RouteRequest => ({
  id: `${from}-${to}`,
  from,
  to,
  trunk: `${from}-${to}`,
  labelWidth: 0,
  ...more,
});

const route = (
  rects: { readonly [id: string]: Rect },
  requests: readonly RouteRequest[],
  borders: readonly Rect[] = [],
): Routes =>
  routeAll(requests, {
    rects: new Map(Object.entries(rects)),
    obstacles: Object.entries(rects).map(([id, rect]) => ({ id, rect, kind: 'block' })),
    borders,
  });

const lineOf = (routes: Routes, id: string): Polyline => routes.get(id)?.line ?? [];

const bends = (line: Polyline): number => line.length - 2;

const touches = (line: Polyline, rect: Rect): boolean => {
  let hit = false;
  eachRun(line, (from, to) => {
    const { x, y, width, height } = runBounds(from, to);
    hit ||= overlaps({ x, y, width: width + 0.1, height: height + 0.1 }, rect);
  });
  return hit;
};

describe('a single connection', () => {
  const cases: readonly (readonly [string, Rect, number])[] = [
    ['straight to the right', block(300, 0), 0],
    ['straight down', block(0, 200), 0],
    ['straight up', block(0, -200), 0],
    ['straight, though a little askew', block(300, 16), 0],
    ['with one bend to what lies askew', block(300, 200), 1],
    ['with one bend back to the left', block(-400, -300), 1],
  ];
  it.each(cases)('runs %s', (_, to, expected) => {
    const line = lineOf(route({ a: block(0, 0), b: to }, [request('a', 'b')]), 'a-b');
    expect(bends(line)).toBe(expected);
  });

  it('leaves and arrives at mid-side', () => {
    const line = lineOf(route({ a: block(0, 0), b: block(300, 0) }, [request('a', 'b')]), 'a-b');
    expect(line).toEqual([
      { x: 144, y: 26 },
      { x: 300, y: 26 },
    ]);
  });

  it('goes round a block in its way', () => {
    const rects = { a: block(0, 0), wall: block(220, 0), b: block(440, 0) };
    const line = lineOf(route(rects, [request('a', 'b')]), 'a-b');
    expect(line.length).toBeGreaterThan(2);
    expect(touches(line, rects.wall)).toBe(false);
  });

  it('does not run along a border', () => {
    const rects = { a: block(0, 0), b: block(300, 300) };
    const border = { x: 372 - 4, y: -200, width: 900, height: 900 };
    const line = lineOf(route(rects, [request('a', 'b')], [border]), 'a-b');
    const upright: number[] = [];
    eachRun(line, (from, to) => {
      if (from.x === to.x) upright.push(Math.abs(from.x - border.x));
    });
    expect(upright.length).toBeGreaterThan(0);
    expect(Math.min(...upright)).toBeGreaterThan(9);
  });

  it('has no line to itself or to nothing', () => {
    const routes = route({ a: block(0, 0) }, [request('a', 'a'), request('a', 'gone')]);
    expect(routes.size).toBe(0);
  });
});

describe('several connections', () => {
  it('share a side at least 16 pixels apart and do not cross', () => {
    const rects = { a: block(0, 0), up: block(400, -200), down: block(400, 200) };
    const routes = route(rects, [
      request('up', 'a', { id: 'one' }),
      request('down', 'a', { id: 'two' }),
      request('a', 'up', { id: 'three' }),
    ]);
    const ends = [...routes.values()].flatMap(({ line }) => [line[0], line.at(-1)]);
    const onA = ends.filter(
      (end) => end && end.x >= 0 && end.x <= 144 && end.y >= 0 && end.y <= 52,
    );
    for (const [index, end] of onA.entries())
      for (const other of onA.slice(index + 1))
        expect(
          Math.hypot((end?.x ?? 0) - (other?.x ?? 0), (end?.y ?? 0) - (other?.y ?? 0)),
        ).toBeGreaterThanOrEqual(16);
  });

  it('run beside each other when they go both ways', () => {
    const routes = route({ a: block(0, 0), b: block(300, 0) }, [
      request('a', 'b'),
      request('b', 'a'),
    ]);
    const [one, two] = [lineOf(routes, 'a-b'), lineOf(routes, 'b-a')];
    expect([bends(one), bends(two)]).toEqual([0, 0]);
    expect(Math.abs((one[0]?.y ?? 0) - (two[0]?.y ?? 0))).toBeGreaterThanOrEqual(16);
  });

  it('leave by one port when they are of a kind', () => {
    const rects = { a: block(0, 0), b: block(300, -150), c: block(300, 0), d: block(300, 150) };
    const trunk = 'a calls';
    const routes = route(rects, [
      request('a', 'b', { trunk }),
      request('a', 'c', { trunk }),
      request('a', 'd', { trunk }),
    ]);
    const starts = [...routes.values()]
      .map(({ line }) => line[0])
      .filter((start) => start?.x === 144);
    expect(new Set(starts.map((start) => start?.y)).size).toBe(1);
  });

  it('come out the same whatever order they are given in', () => {
    const rects = { a: block(0, 0), b: block(300, 120), c: block(0, 240), d: block(300, -140) };
    const requests = [request('a', 'b'), request('c', 'b'), request('a', 'd'), request('c', 'd')];
    expect(new Map(route(rects, requests.toReversed()))).toEqual(new Map(route(rects, requests)));
  });
});

describe('labels', () => {
  it('sit on the longest run', () => {
    const routes = route({ a: block(0, 0), b: block(300, 0) }, [
      request('a', 'b', { labelWidth: 30 }),
    ]);
    expect(routes.get('a-b')?.label?.at).toEqual({ x: 222, y: 26 });
  });

  it('are left out where there is no room', () => {
    const routes = route({ a: block(0, 0), b: block(176, 0) }, [
      request('a', 'b', { labelWidth: 60 }),
    ]);
    expect(routes.get('a-b')?.label).toBeUndefined();
  });

  it('keep clear of blocks beside the line', () => {
    const rects = { a: block(0, 0), b: block(0, 300), beside: block(90, 150) };
    const label = route(rects, [request('a', 'b', { labelWidth: 90 })]).get('a-b')?.label;
    expect(label && overlaps(label.rect, rects.beside)).toBe(false);
  });

  it('keep off the corner where another line of their trunk turns off', () => {
    const scene = routingScene({ rects: new Map(), obstacles: [], borders: [] });
    const corner = [
      { x: 0, y: 0 },
      { x: 100, y: 0 },
      { x: 100, y: 100 },
    ];
    scene.lay(corner, 'a calls');
    expect(scene.covers({ x: 80, y: -7, width: 40, height: 14 }, 'a calls', false)).toBe(true);
    expect(scene.covers({ x: 30, y: -7, width: 40, height: 14 }, 'a calls', false)).toBe(false);
  });

  const trunk = 'a calls';
  const straight = [
    { x: 0, y: 0 },
    { x: 200, y: 0 },
  ];
  const turning = [
    { x: 0, y: 0 },
    { x: 100, y: 0 },
    { x: 100, y: -160 },
  ];
  const labelsOf = (...texts: readonly string[]) => {
    const scene = routingScene({ rects: new Map(), obstacles: [], borders: [] });
    const lines = [straight, turning].map((line, index) => ({
      line,
      request: request('a', `b${index}`, { trunk, labelWidth: 24, text: texts[index] ?? '' }),
    }));
    for (const { line } of lines) scene.lay(line, trunk);
    return placeLabels(lines, scene);
  };

  it('stand once where all lines of a trunk run that have the same', () => {
    const labels = labelsOf('calls', 'calls');
    expect(labels.get('a-b0')?.on.x).toBeLessThan(100);
    expect(labels.get('a-b0')?.shownBy).toBeUndefined();
    expect(labels.get('a-b1')).toMatchObject({ shownBy: 'a-b0', on: labels.get('a-b0')?.on });
  });

  it('sit where their line runs alone when others of the trunk have another', () => {
    const labels = labelsOf('calls', 'asks');
    expect(labels.get('a-b0')?.on.x).toBeGreaterThan(100 + 12);
    expect(labels.get('a-b1')?.on.y).toBeLessThan(0);
  });

  it('are cut where room allows a part', () => {
    const routes = route({ a: block(0, 0), b: block(224, 0) }, [
      request('a', 'b', { labelWidth: 60 }),
    ]);
    const label = routes.get('a-b')?.label;
    expect(label?.room).toBeLessThan(60);
    expect(label?.room).toBeGreaterThanOrEqual(26);
  });
});

it('routes a thousand blocks well within a second', () => {
  const rects = Object.fromEntries(
    Array.from({ length: 1000 }, (_, n) => [
      `b${n}`,
      block((n % 32) * 240, Math.floor(n / 32) * 128),
    ]),
  );
  const requests = Array.from({ length: 960 }, (_, n) =>
    request(`b${n}`, `b${n + (n % 2 ? 1 : 32)}`),
  );
  const start = performance.now();
  expect(route(rects, requests).size).toBe(960);
  // Generous, for machines that are busy with other tests; it takes some 30 ms.
  expect(performance.now() - start).toBeLessThan(2000);
});
