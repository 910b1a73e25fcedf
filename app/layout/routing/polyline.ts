import type { Point } from '../../design/schema.ts';
import type { Rect } from '../rect.ts';

export type Polyline = readonly Point[];

const EPSILON = 0.01;
const same = (a: number, b: number): boolean => Math.abs(a - b) < EPSILON;

/**
 * An orthogonal line without repeated points and points in the middle of a run. Undefined when it
 * would double back on itself.
 */
export function simplify(points: Polyline): Polyline | undefined {
  const line: Point[] = [];
  for (const point of points) {
    const last = line.at(-1);
    if (last && same(last.x, point.x) && same(last.y, point.y)) continue;
    const before = line.at(-2);
    if (last && before) {
      const vertical = same(before.x, last.x) && same(last.x, point.x);
      const horizontal = same(before.y, last.y) && same(last.y, point.y);
      if (vertical || horizontal) {
        const onward = vertical
          ? (last.y - before.y) * (point.y - last.y)
          : (last.x - before.x) * (point.x - last.x);
        if (onward < 0) return undefined;
        line.pop();
      }
    }
    line.push(point);
  }
  return line.length > 1 ? line : undefined;
}

export function lengthOf(line: Polyline): number {
  let length = 0;
  eachRun(line, (from, to) => {
    length += Math.abs(to.x - from.x) + Math.abs(to.y - from.y);
  });
  return length;
}

export function eachRun(
  line: Polyline,
  visit: (from: Point, to: Point, index: number) => void,
): void {
  for (let index = 1; index < line.length; index++) {
    const from = line[index - 1];
    const to = line[index];
    if (from && to) visit(from, to, index - 1);
  }
}

export const isUpright = (line: Polyline, run: number): boolean =>
  line[run]?.x === line[run + 1]?.x;

export const runBounds = (from: Point, to: Point): Rect => ({
  x: Math.min(from.x, to.x),
  y: Math.min(from.y, to.y),
  width: Math.abs(to.x - from.x),
  height: Math.abs(to.y - from.y),
});
