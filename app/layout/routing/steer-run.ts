// A hand moves one run of a line: what the line would be, and the points that make it so.
import type { Point, Port, Steering } from '../../design/schema.ts';
import type { Rect } from '../rect.ts';
import { GRID } from '../snap.ts';
import { isUpright, type Polyline } from './polyline.ts';
import { OUTWARD, portAt, reach, shareAt, sideOf } from './sides.ts';

export interface SteeredRun {
  readonly steering: Steering;
  /** Where it came to be, after snapping. */
  readonly at: number;
}

/** How near before a run lines up with one beside it, and becomes one with that. */
const STRAIGHT = 6;
/** From a block to the bend of a run that was moved past the block's side. */
const STUB = 24;

interface Ends {
  readonly from: Rect;
  readonly to: Rect;
}

/** Where a run is on the axis it can be moved along. */
export const placeOfRun = (line: Polyline, run: number): number =>
  (isUpright(line, run) ? line[run]?.x : line[run]?.y) ?? 0;

/**
 * Moves a run to `at` (x of an upright one, y of a level one): where it would be in line with its
 * neighbours or a block's middle, exactly there, else on the grid; anywhere when `free`.
 */
export function steerRun(
  line: Polyline,
  run: number,
  at: number,
  ends: Ends,
  steering: Steering | undefined,
  free = false,
): SteeredRun {
  const axis = isUpright(line, run) ? 'x' : 'y';
  const wished = free ? Math.round(at) : snapped(line, run, at, ends, axis);
  const place = besideBlocks(wished, line, run, ends, axis);
  const moved = line.map((point, index) =>
    index === run || index === run + 1 ? { ...plain(point), [axis]: place } : plain(point),
  );
  const start = endOf(ends.from, line[0], run === 0, axis, place, steering?.from);
  const end = endOf(ends.to, line.at(-1), run === line.length - 2, axis, place, steering?.to);
  const points = bendsOf([...start.points, ...moved.slice(1, -1), ...end.points.toReversed()]);
  const { port: from } = start;
  const { port: to } = end;
  return {
    at: place,
    steering: {
      ...(from && { from }),
      ...(to && { to }),
      ...(points.length > 0 && { points: [...points] }),
    },
  };
}

interface MovedEnd {
  /** Outwards from the block. */
  readonly points: readonly Point[];
  readonly port: Port | undefined;
}

/**
 * Where a line leaves a block after its run was moved: the port goes along as far as the block's side
 * reaches, beyond that the line bends a stub away from it.
 */
function endOf(
  rect: Rect,
  point: Point | undefined,
  moved: boolean,
  axis: 'x' | 'y',
  place: number,
  port: Port | undefined,
): MovedEnd {
  if (!point) return { points: [], port };
  if (!moved) return { points: [plain(point)], port };
  const side = sideOf(rect, point);
  const there = { ...plain(point), [axis]: place };
  if (Math.abs(place - portAt(rect, side, 0)[axis]) <= reach(rect, side))
    return {
      points: [there],
      port: port?.at === undefined ? port : { ...port, at: shareAt(rect, side, there) },
    };
  const out = OUTWARD[side];
  const bend = { x: point.x + out.x * STUB, y: point.y + out.y * STUB, [axis]: place };
  return { points: [plain(point), bend], port };
}

/** All between a line's two ends; a straight one passes its middle. */
function bendsOf(line: readonly Point[]): readonly Point[] {
  const tidy: Point[] = [];
  for (const point of line) {
    const last = tidy.at(-1);
    const before = tidy.at(-2);
    if (last && near(last.x, point.x) && near(last.y, point.y)) continue;
    if (
      last &&
      before &&
      ((near(before.x, last.x) && near(last.x, point.x)) ||
        (near(before.y, last.y) && near(last.y, point.y)))
    )
      tidy.pop();
    tidy.push(point);
  }
  const [start, end] = [tidy[0], tidy.at(-1)];
  if (tidy.length === 2 && start && end)
    return [{ x: Math.round((start.x + end.x) / 2), y: Math.round((start.y + end.y) / 2) }];
  return tidy.slice(1, -1);
}

/** Room for an arrow between a block and a run beside it. */
const BESIDE = 16;

/** A run keeps off the blocks its line joins, unless it is what leaves or reaches them. */
function besideBlocks(
  place: number,
  line: Polyline,
  run: number,
  ends: Ends,
  axis: 'x' | 'y',
): number {
  const [size, along, length] =
    axis === 'x' ? (['width', 'y', 'height'] as const) : (['height', 'x', 'width'] as const);
  const [a, b] = [line[run]?.[along] ?? 0, line[run + 1]?.[along] ?? 0];
  const rects = [
    ...(run === 0 ? [] : [ends.from]),
    ...(run === line.length - 2 ? [] : [ends.to]),
  ].filter((rect) => Math.min(a, b) < rect[along] + rect[length] && rect[along] < Math.max(a, b));
  return rects.reduce((at, rect) => {
    const [before, after] = [rect[axis] - BESIDE, rect[axis] + rect[size] + BESIDE];
    if (at <= before || at >= after) return at;
    return at - before < after - at ? before : after;
  }, place);
}

function snapped(line: Polyline, run: number, at: number, ends: Ends, axis: 'x' | 'y'): number {
  const size = axis === 'x' ? 'width' : 'height';
  // The runs before the one before it, and after the one after it, lie the same way.
  const straight = [
    run >= 2 ? line[run - 1] : undefined,
    run + 2 <= line.length - 2 ? line[run + 2] : undefined,
  ].flatMap((point) => (point ? [point[axis]] : []));
  // Blocks a line leaves along its run have their middle in line with it.
  const middles = [
    ...(run === 0 ? [ends.from[axis] + ends.from[size] / 2] : []),
    ...(run === line.length - 2 ? [ends.to[axis] + ends.to[size] / 2] : []),
  ];
  const nearest = [...straight, ...middles]
    .filter((place) => Math.abs(place - at) <= STRAIGHT)
    .toSorted((a, b) => Math.abs(a - at) - Math.abs(b - at))[0];
  return nearest ?? Math.round(at / GRID) * GRID;
}

const near = (a: number, b: number): boolean => Math.abs(a - b) < 0.5;
const plain = ({ x, y }: Point): Point => ({ x, y });
