// Dragging lands on the 8-px grid, unless an edge or centre of another block is nearer: then it
// lines up with that, and a guide says so.
import type { Point } from '../design/schema.ts';
import { bottom, type Rect, right } from './rect.ts';

export const GRID = 8;
/** How near, in pixels at 100 % zoom, before a block lines up with another. */
const REACH = 6;

export const toGrid = (value: number): number => Math.round(value / GRID) * GRID;

export const pointToGrid = ({ x, y }: Point): Point => ({ x: toGrid(x), y: toGrid(y) });

export interface Guide {
  readonly axis: 'x' | 'y';
  /** Where the line is on its axis; `from` and `to` are where it starts and ends on the other. */
  readonly at: number;
  readonly from: number;
  readonly to: number;
}

export interface Snapped {
  readonly x: number;
  readonly y: number;
  readonly guides: readonly Guide[];
}

/**
 * Where a rectangle goes that is dragged to `rect`: lined up with one of `others` on an axis if one
 * is within reach, else on the grid.
 */
export function snap(rect: Rect, others: readonly Rect[]): Snapped {
  const x = nearest(rect.x, rect.width, others, (other) => [other.x, other.width]);
  const y = nearest(rect.y, rect.height, others, (other) => [other.y, other.height]);
  const snapped = { x: x?.start ?? toGrid(rect.x), y: y?.start ?? toGrid(rect.y) };
  const landed: Rect = { ...rect, ...snapped };
  const guides: Guide[] = [];
  if (x)
    guides.push({
      axis: 'x',
      at: x.line,
      from: Math.min(landed.y, x.other.y),
      to: Math.max(bottom(landed), bottom(x.other)),
    });
  if (y)
    guides.push({
      axis: 'y',
      at: y.line,
      from: Math.min(landed.x, y.other.x),
      to: Math.max(right(landed), right(y.other)),
    });
  return { ...snapped, guides };
}

interface Match {
  readonly start: number;
  readonly line: number;
  readonly other: Rect;
  readonly distance: number;
}

/** Centres win over edges at the same distance: they are what straightens connections. */
function nearest(
  start: number,
  length: number,
  others: readonly Rect[],
  extent: (other: Rect) => readonly [start: number, length: number],
): Match | undefined {
  let best: Match | undefined;
  for (const other of others) {
    const [from, size] = extent(other);
    for (const part of [0.5, 0, 1]) {
      const line = from + size * part;
      const distance = Math.abs(start + length * part - line);
      if (distance <= REACH && distance < (best?.distance ?? Infinity))
        best = { start: line - length * part, line, other, distance };
    }
  }
  return best;
}
