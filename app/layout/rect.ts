import type { Point, Size } from '../design/schema.ts';

/** Pixels at 100 % zoom, in canvas coordinates. */
export interface Rect {
  readonly x: number;
  readonly y: number;
  readonly width: number;
  readonly height: number;
}

export const rectAt = ({ x, y }: Point, { width, height }: Size): Rect => ({ x, y, width, height });

export const right = (rect: Rect): number => rect.x + rect.width;
export const bottom = (rect: Rect): number => rect.y + rect.height;
export const center = (rect: Rect): Point => ({
  x: rect.x + rect.width / 2,
  y: rect.y + rect.height / 2,
});

export const grow = (rect: Rect, by: number): Rect => ({
  x: rect.x - by,
  y: rect.y - by,
  width: rect.width + 2 * by,
  height: rect.height + 2 * by,
});

export const sameRect = (a: Rect, b: Rect): boolean =>
  a.x === b.x && a.y === b.y && a.width === b.width && a.height === b.height;

/** Borders count as inside. */
export const holdsPoint = (rect: Rect, { x, y }: Point): boolean =>
  x >= rect.x && x <= right(rect) && y >= rect.y && y <= bottom(rect);

export const holdsRect = (outer: Rect, inner: Rect): boolean =>
  inner.x >= outer.x &&
  inner.y >= outer.y &&
  right(inner) <= right(outer) &&
  bottom(inner) <= bottom(outer);

/** Touching borders is no overlap. */
export const overlaps = (a: Rect, b: Rect): boolean =>
  a.x < right(b) && b.x < right(a) && a.y < bottom(b) && b.y < bottom(a);

/** Of their nearest borders, along both axes; none where they overlap. */
export const distanceBetween = (a: Rect, b: Rect): number =>
  Math.max(0, b.x - right(a), a.x - right(b)) + Math.max(0, b.y - bottom(a), a.y - bottom(b));

/** Moved as little as puts it within another; at the left and the top where it is larger than that. */
export const movedWithin = (rect: Rect, outer: Rect): Rect => ({
  ...rect,
  x: Math.max(outer.x, Math.min(rect.x, right(outer) - rect.width)),
  y: Math.max(outer.y, Math.min(rect.y, bottom(outer) - rect.height)),
});

/** The smallest rectangle around all; nothing around none. */
export function boundsOf(rects: Iterable<Rect>): Rect | undefined {
  let left = Infinity;
  let top = Infinity;
  let end = -Infinity;
  let foot = -Infinity;
  for (const rect of rects) {
    left = Math.min(left, rect.x);
    top = Math.min(top, rect.y);
    end = Math.max(end, right(rect));
    foot = Math.max(foot, bottom(rect));
  }
  return left === Infinity ? undefined : { x: left, y: top, width: end - left, height: foot - top };
}
