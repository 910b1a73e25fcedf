// What one layout is better than another by, cheaply: without routing its lines.
import type { Point } from '../../design/schema.ts';
import type { Box, Link, Placed } from './boxes.ts';
import { ASPECT } from './pack.ts';

/** Blocks are broad and low: the same number of steps is shorter downwards. */
const STEEP = 2.5;
const CROSSING = 220;
const BEND = 40;
/** More lines than this aren't compared with one another. */
const MANY = 150;

/** Pixels, roughly: length of line, what bends and crossings are worth, and a clumsy shape. */
export function costOf(
  placed: Placed,
  boxes: readonly Box[],
  links: readonly Link[],
  room: number,
): number {
  const lines = links.flatMap(({ from, to, fromAt, toAt, weight }) => {
    const a = placed.at.get(from);
    const b = placed.at.get(to);
    return a && b ? [{ start: sum(a, fromAt), end: sum(b, toAt), weight }] : [];
  });
  let cost = 0;
  for (const { start, end, weight } of lines) {
    const dx = Math.abs(start.x - end.x);
    const dy = Math.abs(start.y - end.y);
    cost += (dx + dy * STEEP + (dx > 4 && dy > 4 ? BEND : 0)) * weight;
  }
  if (lines.length <= MANY)
    for (const [index, one] of lines.entries())
      for (const other of lines.slice(index + 1))
        if (cross(one.start, one.end, other.start, other.end)) cost += CROSSING;
  const { width, height } = placed;
  const over = Math.max(0, Math.max(width, height * ASPECT) - room);
  return cost + over * Math.sqrt(boxes.length);
}

const sum = (a: Point, b: Point): Point => ({ x: a.x + b.x, y: a.y + b.y });

export const cross = (a: Point, b: Point, c: Point, d: Point): boolean =>
  side(a, b, c) * side(a, b, d) < 0 && side(c, d, a) * side(c, d, b) < 0;

/** On which side of the line from `p` to `q` a point lies. */
const side = (p: Point, q: Point, r: Point): number =>
  Math.sign((q.x - p.x) * (r.y - p.y) - (q.y - p.y) * (r.x - p.x));
