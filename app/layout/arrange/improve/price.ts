// What standing as they do costs: lines that are long, bent, against the stream, across others or
// through what they don't belong to.
import type { Point } from '../../../design/schema.ts';
import { grow, holdsPoint, type Rect } from '../../rect.ts';
import { ASPECT } from '../pack.ts';
import { cross } from '../score.ts';
import { type Line, type Piece, pointIn, rectIn } from './pieces.ts';

const STEEP = 1.3;
const BEND = 40;
const CROSSING = 160;
const THROUGH_BLOCK = 120;
/** A line may cross a microservice or a container that it has nothing to do with, if it must. */
const THROUGH_BOX = 80;
/** People read to the right and down: against that a line counts as so much longer, and half of it again. */
const BACKWARDS = 120;
const HALF = 0.5;
/** What begins everything stands at the upper left, or not far from it. */
const LATE = 0.2;
const STRAIGHT = 4;

export interface Drawn {
  readonly line: Line;
  readonly start: Point;
  readonly end: Point;
}

export interface Obstacle {
  readonly bounds: Rect;
  readonly blocks: readonly Rect[];
}

export function obstacleOf(piece: Piece): Obstacle {
  const [first = { x: 0, y: 0, width: 0, height: 0 }] = piece.solid;
  return {
    bounds: rectIn(piece, first),
    blocks: piece.blocks.map((rect) => grow(rectIn(piece, rect), -4)),
  };
}

export const drawnOf = (line: Line, from: Piece, to: Piece): Drawn => ({
  line,
  start: pointIn(from, line.link.fromAt),
  end: pointIn(to, line.link.toAt),
});

/** All that has to do with some pieces: their lines, and others' lines through them. */
export function priceOf(
  moved: ReadonlySet<number>,
  drawn: readonly Drawn[],
  obstacles: readonly Obstacle[],
): number {
  let price = 0;
  for (const [index, one] of drawn.entries()) {
    if (!moved.has(one.line.from) && !moved.has(one.line.to)) {
      for (const piece of moved) price += throughOf(one, piece, obstacles[piece]);
      continue;
    }
    price += lengthOf(one);
    for (const [piece, obstacle] of obstacles.entries()) price += throughOf(one, piece, obstacle);
    for (const [at, other] of drawn.entries()) {
      const counted = at < index && (moved.has(other.line.from) || moved.has(other.line.to));
      if (!counted) price += crossingOf(one, other);
    }
  }
  return price;
}

function lengthOf({ line, start, end }: Drawn): number {
  const dx = Math.abs(start.x - end.x);
  const dy = Math.abs(start.y - end.y);
  const bend = dx > STRAIGHT && dy > STRAIGHT ? BEND : 0;
  const back = line.link.aside ? 0 : againstReading(start, end);
  return (dx + dy * STEEP + bend + back) * line.factor;
}

/** What a line to the left, or up, costs more than one to the right or down. */
export function againstReading(start: Point, end: Point): number {
  const dx = start.x - end.x;
  const dy = start.y - end.y;
  const back = Math.abs(dx) > Math.abs(dy) ? dx : dy;
  return back > STRAIGHT ? BACKWARDS + back * HALF : 0;
}

function throughOf({ line, start, end }: Drawn, piece: number, obstacle?: Obstacle): number {
  if (!obstacle || !passes(obstacle.bounds, start, end)) return 0;
  const foreign = piece !== line.from && piece !== line.to;
  let price = foreign && obstacle.blocks.length > 1 ? THROUGH_BOX : 0;
  for (const block of obstacle.blocks)
    if (!holdsPoint(block, start) && !holdsPoint(block, end) && passes(block, start, end))
      price += THROUGH_BLOCK;
  return price * line.factor;
}

function passes(rect: Rect, start: Point, end: Point): boolean {
  const { x, y, width, height } = rect;
  if (Math.max(start.x, end.x) < x || Math.min(start.x, end.x) > x + width) return false;
  if (Math.max(start.y, end.y) < y || Math.min(start.y, end.y) > y + height) return false;
  if (holdsPoint(rect, start) || holdsPoint(rect, end)) return true;
  const a = { x, y };
  const b = { x: x + width, y };
  const c = { x: x + width, y: y + height };
  const d = { x, y: y + height };
  return cross(start, end, a, c) || cross(start, end, b, d);
}

const crossingOf = (one: Drawn, other: Drawn): number =>
  one !== other && cross(one.start, one.end, other.start, other.end)
    ? CROSSING * Math.min(one.line.factor, other.line.factor)
    : 0;

/** Broad and low, as a screen is. */
export function shapePrice(pieces: readonly Piece[], lines: number): number {
  let left = Infinity;
  let top = Infinity;
  let right = -Infinity;
  let bottom = -Infinity;
  for (const { x, y, box } of pieces) {
    left = Math.min(left, x);
    top = Math.min(top, y);
    right = Math.max(right, x + box.width);
    bottom = Math.max(bottom, y + box.height);
  }
  let late = 0;
  for (const { x, y, box } of pieces) if (box.first) late += (x - left + (y - top)) * LATE;
  return Math.max(right - left, (bottom - top) * ASPECT) * (3 + lines * 0.3) + late;
}
