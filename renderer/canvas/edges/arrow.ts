import type { Point } from '#app/design/schema.ts';

/** Length and width of an arrow, in pixels. */
export const ARROW = 7;

/** A filled arrow whose tip is at `tip`, coming from `from`. */
export function arrowHead(tip: Point, from: Point): string {
  const length = Math.hypot(tip.x - from.x, tip.y - from.y) || 1;
  const x = (tip.x - from.x) / length;
  const y = (tip.y - from.y) / length;
  const base = { x: tip.x - x * ARROW, y: tip.y - y * ARROW };
  const half = ARROW / 2;
  return `M${tip.x} ${tip.y}L${base.x - y * half} ${base.y + x * half}L${base.x + y * half} ${base.y - x * half}Z`;
}
