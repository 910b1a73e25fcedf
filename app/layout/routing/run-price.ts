// What a run of a line costs where others stand and run. Asked so often that nothing is made while
// answering: borders come as numbers.
import type { Rect } from '../rect.ts';
import type { Indexed, SpatialIndex } from './spatial-index.ts';

/** Prices in pixels of detour, roughly. */
export const PRICE = {
  bend: 50,
  length: 0.15,
  /** Less than its length for what a line shares with its trunk. */
  shared: 0.1,
  crossing: 150,
  throughBlock: 4000,
  touch: 260,
  throughName: 120,
  /** Two runs on top of each other can't be told apart. */
  overlap: 250,
  overlapLength: 2,
  border: 40,
  /** Beside its trunk instead of on it. */
  ladder: 30,
  crowdedSide: 240,
} as const;

/** Lines of different connections keep this far apart where they can. */
export const LANE = 10;
/** And this far from blocks. */
export const CLEARANCE = 9;
const TOUCH = 5;
/** A block's own border may be touched. */
const INSIDE = -2;
/** Half a line's width. */
const HALF = 0.5;

export interface Obstacle {
  /** The block it belongs to; its own connections may touch it. */
  readonly id: string;
  readonly rect: Rect;
  readonly kind: 'block' | 'name';
}

/** Indexed with its clearance. */
export interface Standing extends Indexed {
  readonly obstacle: Obstacle;
}

/** Indexed with its lane. */
export interface LaidRun extends Indexed {
  readonly vertical: boolean;
  readonly at: number;
  readonly from: number;
  readonly to: number;
  /** Undefined for a border. */
  readonly trunk: string | undefined;
  /** Taken up again. */
  gone: boolean;
}

export function throughPrice(
  standing: SpatialIndex<Standing>,
  left: number,
  top: number,
  right: number,
  bottom: number,
  [from, to]: readonly [string, string],
): number {
  let price = 0;
  const x0 = left - HALF;
  const y0 = top - HALF;
  const x1 = right + HALF;
  const y1 = bottom + HALF;
  for (const { obstacle } of standing.near(left, top, right, bottom)) {
    const { id, rect, kind } = obstacle;
    if (kind === 'name') {
      if (isNear(rect, 1, left, top, right, bottom)) price += PRICE.throughName;
    } else if (isNear(rect, id === from || id === to ? INSIDE : CLEARANCE, x0, y0, x1, y1)) {
      // Close to a block is bad, along its border worse, through it worst.
      if (isNear(rect, INSIDE, x0, y0, x1, y1)) price += PRICE.throughBlock;
      else price += isNear(rect, TOUCH, x0, y0, x1, y1) ? PRICE.touch : PRICE.border;
    }
  }
  return price;
}

export function lanePrice(
  laid: SpatialIndex<LaidRun>,
  left: number,
  top: number,
  right: number,
  bottom: number,
  trunk: string,
): number {
  const vertical = left === right;
  const at = vertical ? left : top;
  const start = vertical ? top : left;
  const end = vertical ? bottom : right;
  // Of those of its trunk that lie there, the longest: they lie on each other.
  let common = 0;
  let price = 0;
  for (const run of laid.near(left, top, right, bottom)) {
    if (run.gone) continue;
    if (run.vertical === vertical) {
      const off = at - run.at;
      if (off >= LANE || off <= -LANE) continue;
      const shared = (end < run.to ? end : run.to) - (start > run.from ? start : run.from);
      if (shared <= 2) continue;
      if (run.trunk === trunk) {
        if (off === 0) common = Math.max(common, shared);
        else price += PRICE.ladder;
      } else
        price +=
          run.trunk === undefined ? PRICE.border : PRICE.overlap + shared * PRICE.overlapLength;
    } else if (
      run.at > start + 1 &&
      run.at < end - 1 &&
      at > run.from + 1 &&
      at < run.to - 1 &&
      run.trunk !== undefined &&
      run.trunk !== trunk
    )
      price += PRICE.crossing;
  }
  return price - common * PRICE.shared;
}

/** Whether a rectangle, grown by so many pixels, overlaps an area. */
const isNear = (
  { x, y, width, height }: Rect,
  by: number,
  left: number,
  top: number,
  right: number,
  bottom: number,
): boolean => x - by < right && left < x + width + by && y - by < bottom && top < y + height + by;
