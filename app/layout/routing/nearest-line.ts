// Which line a point lies on, for a hand that needn't hit it exactly.
import type { Point } from '../../design/schema.ts';
import { eachRun, type Polyline } from './polyline.ts';
import type { Routes } from './route.ts';

export interface OnLine {
  readonly id: string;
  /** The line's point nearest to the one asked about. */
  readonly at: Point;
}

/** The nearest line within reach; `reach` in canvas coordinates. */
export function nearestLine(routes: Routes, point: Point, reach: number): OnLine | undefined {
  let best: (OnLine & { readonly distance: number }) | undefined;
  for (const [id, { line }] of routes) {
    const at = nearestPoint(line, point);
    if (!at) continue;
    const distance = Math.hypot(at.x - point.x, at.y - point.y);
    if (distance <= reach && distance < (best?.distance ?? Infinity)) best = { id, at, distance };
  }
  return best && { id: best.id, at: best.at };
}

function nearestPoint(line: Polyline, point: Point): Point | undefined {
  let best: { readonly at: Point; readonly distance: number } | undefined;
  eachRun(line, (from, to) => {
    const [dx, dy] = [to.x - from.x, to.y - from.y];
    const length = dx * dx + dy * dy;
    const along = ((point.x - from.x) * dx + (point.y - from.y) * dy) / (length || 1);
    const share = Math.max(0, Math.min(1, along));
    const at = { x: from.x + share * dx, y: from.y + share * dy };
    const distance = Math.hypot(at.x - point.x, at.y - point.y);
    if (distance < (best?.distance ?? Infinity)) best = { at, distance };
  });
  return best?.at;
}

/** The middle of a line, by its length. */
export function middleOf(line: Polyline): Point | undefined {
  let length = 0;
  eachRun(line, (from, to) => {
    length += Math.hypot(to.x - from.x, to.y - from.y);
  });
  let left = length / 2;
  let middle: Point | undefined = line[0];
  eachRun(line, (from, to) => {
    const run = Math.hypot(to.x - from.x, to.y - from.y);
    if (left >= 0 && left <= run && run > 0)
      middle = {
        x: from.x + ((to.x - from.x) * left) / run,
        y: from.y + ((to.y - from.y) * left) / run,
      };
    left -= run;
  });
  return middle;
}
