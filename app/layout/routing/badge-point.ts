import type { Point } from '../../design/schema.ts';
import { eachRun } from './polyline.ts';
import type { Route } from './route.ts';

/** Where a mark sits on a line: beside its text where the run is long enough, else above the text. */
export function badgePoint({ line, label }: Route): Point {
  let best: { from: Point; to: Point; index: number; length: number } | undefined;
  eachRun(line, (from, to, index) => {
    const length = Math.abs(to.x - from.x) + Math.abs(to.y - from.y);
    if (!best || length > best.length) best = { from, to, index, length };
  });
  if (!best) return { x: 0, y: 0 };
  const { from, to, index, length } = best;
  const middle = { x: (from.x + to.x) / 2, y: (from.y + to.y) / 2 };
  if (!label || label.run !== index) return middle;
  const horizontal = from.y === to.y;
  const taken = horizontal ? label.rect.width : label.rect.height;
  const away = taken / 2 + 14;
  if (horizontal ? length < taken + 72 : length < 88)
    return { x: label.on.x, y: label.on.y - (horizontal ? 17 : away) };
  const before = horizontal ? Math.sign(from.x - to.x) : Math.sign(from.y - to.y);
  return horizontal
    ? { x: label.on.x + before * away, y: label.on.y }
    : { x: label.on.x, y: label.on.y + before * away };
}
