import type { Point } from '../../design/schema.ts';

/** Length and width of an arrow, in pixels. */
export const ARROW = 7;

/** A filled arrow whose tip is at `tip`, coming from `from`. */
export function arrowHead(tip: Point, from: Point): string {
  const length = Math.hypot(tip.x - from.x, tip.y - from.y) || 1;
  const x = (tip.x - from.x) / length;
  const y = (tip.y - from.y) / length;
  const base = { x: tip.x - x * ARROW, y: tip.y - y * ARROW };
  const half = ARROW / 2;
  const at = (dx: number, dy: number): string => `${round(base.x + dx)} ${round(base.y + dy)}`;
  return `M${round(tip.x)} ${round(tip.y)}L${at(-y * half, x * half)}L${at(y * half, -x * half)}Z`;
}

const round = (value: number): number => Math.round(value * 100) / 100;
