// Rectangles and requests for the tests of routing, without a design.
import { overlaps, type Rect } from '../../rect.ts';
import { eachRun, type Polyline, runBounds } from '../polyline.ts';
import type { RouteRequest } from '../request.ts';
import type { Surroundings } from '../scene.ts';

export const block = (x: number, y: number): Rect => ({ x, y, width: 144, height: 52 });

export const request = (
  from: string,
  to: string,
  more: Partial<RouteRequest> = {},
): RouteRequest => ({
  id: `${from}-${to}`,
  from,
  to,
  trunk: `${from}-${to}`,
  labelWidth: 0,
  ...more,
});

export const around = (rects: { readonly [id: string]: Rect }): Surroundings => ({
  rects: new Map(Object.entries(rects)),
  obstacles: Object.entries(rects).map(([id, rect]) => ({ id, rect, kind: 'block' })),
  borders: [],
});

export const touches = (line: Polyline, rect: Rect): boolean => {
  let hit = false;
  eachRun(line, (from, to) => {
    const { x, y, width, height } = runBounds(from, to);
    hit ||= overlaps({ x, y, width: width + 0.1, height: height + 0.1 }, rect);
  });
  return hit;
};

/** Every run is upright or level. */
export const isOrthogonal = (line: Polyline): boolean => {
  let holds = line.length > 1;
  eachRun(line, (from, to) => {
    holds &&= from.x === to.x || from.y === to.y;
  });
  return holds;
};

/** How far along a line, in runs, it passes a point; undefined where it doesn't. */
export function passesAt(
  line: Polyline,
  { x, y }: { readonly x: number; readonly y: number },
): number | undefined {
  let at: number | undefined;
  eachRun(line, (from, to, index) => {
    const box = runBounds(from, to);
    const on = x >= box.x && x <= box.x + box.width && y >= box.y && y <= box.y + box.height;
    if (on) at ??= index + (Math.abs(x - from.x) + Math.abs(y - from.y)) / 10_000;
  });
  return at;
}
