// Dragging lands on the 8-px grid, unless an edge or centre of another block is nearer, or a place
// that makes two gaps equal: then it lines up with that, and guides say so.
import type { Point } from '../design/schema.ts';
import { type Gap, gapsAt, nearestGap } from './gaps.ts';
import { bottom, type Rect, right } from './rect.ts';

export const GRID = 8;
/** How near, in pixels at 100 % zoom, before a block lines up with another. */
const REACH = 6;

export const toGrid = (value: number): number => Math.round(value / GRID) * GRID;
export const upToGrid = (value: number): number => Math.ceil(value / GRID) * GRID;

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
  /** Gaps that are equal now. */
  readonly gaps: readonly Gap[];
}

/** Off: only whole pixels. */
export interface SnapOptions {
  readonly grid?: boolean;
}

/**
 * Where a rectangle goes that is dragged to `rect`: lined up with one of `others` on an axis, or as
 * far from its neighbours as they are from each other, if that is within reach, else on the grid.
 */
export function snap(
  rect: Rect,
  others: readonly Rect[],
  { grid = true }: SnapOptions = {},
): Snapped {
  const rest = grid ? toGrid : Math.round;
  const x = nearest(rect.x, rect.width, others, (other) => [other.x, other.width]);
  const y = nearest(rect.y, rect.height, others, (other) => [other.y, other.height]);
  const even = { x: nearestGap(rect, others, 'x'), y: nearestGap(rect, others, 'y') };
  const reach = (line: Match | undefined): number => line?.distance ?? REACH + 0.01;
  const byGap = {
    x: even.x && even.x.distance < reach(x) ? even.x.start : undefined,
    y: even.y && even.y.distance < reach(y) ? even.y.start : undefined,
  };
  const landed: Rect = {
    ...rect,
    x: byGap.x ?? x?.start ?? rest(rect.x),
    y: byGap.y ?? y?.start ?? rest(rect.y),
  };
  const guides: Guide[] = [];
  if (x && byGap.x === undefined) guides.push(guideTo('x', x, landed));
  if (y && byGap.y === undefined) guides.push(guideTo('y', y, landed));
  const gaps = [...gapsAt(landed, others, 'x'), ...gapsAt(landed, others, 'y')];
  return { x: landed.x, y: landed.y, guides, gaps };
}

/** What lines up is joined from one end to the other. */
const guideTo = (axis: Guide['axis'], { line, other }: Match, rect: Rect): Guide =>
  axis === 'x'
    ? {
        axis,
        at: line,
        from: Math.min(rect.y, other.y),
        to: Math.max(bottom(rect), bottom(other)),
      }
    : {
        axis,
        at: line,
        from: Math.min(rect.x, other.x),
        to: Math.max(right(rect), right(other)),
      };

export interface Stretched {
  readonly rect: Rect;
  readonly guides: readonly Guide[];
}

/** Where the borders go of a rectangle that is resized: those that moved line up, or are on the grid. */
export function snapEdges(
  before: Rect,
  wanted: Rect,
  others: readonly Rect[],
  { grid = true }: SnapOptions = {},
): Stretched {
  const guides: [Match, Guide['axis']][] = [];
  const edge = (axis: Guide['axis'], was: number, is: number): number => {
    if (Math.abs(is - was) < 0.5) return was;
    const match = nearest(is, 0, others, (other) =>
      axis === 'x' ? [other.x, other.width] : [other.y, other.height],
    );
    if (!match) return grid ? toGrid(is) : Math.round(is);
    guides.push([match, axis]);
    return match.line;
  };
  const x = edge('x', before.x, wanted.x);
  const y = edge('y', before.y, wanted.y);
  const rect: Rect = {
    x,
    y,
    width: edge('x', right(before), right(wanted)) - x,
    height: edge('y', bottom(before), bottom(wanted)) - y,
  };
  return { rect, guides: guides.map(([match, axis]) => guideTo(axis, match, rect)) };
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
