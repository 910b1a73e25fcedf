// What routes must respect: blocks and names they shouldn't run through, borders they shouldn't run
// along, and the routes laid before them. Asked so often that nothing is made while answering.
import { overlaps, type Rect } from '../rect.ts';
import { eachRun, type Polyline } from './polyline.ts';
import { type Indexed, type SpatialIndex, spatialIndex } from './spatial-index.ts';

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
const LANE = 10;
/** And this far from blocks. */
const CLEARANCE = 9;
const TOUCH = 5;
/** A block's own border may be touched. */
const INSIDE = -2;
/** Belongs to no block. */
const TEXT = '';
/** Half a line's width. */
const HALF = 0.5;

export interface Obstacle {
  /** The block it belongs to; its own connections may touch it. */
  readonly id: string;
  readonly rect: Rect;
  readonly kind: 'block' | 'name';
}

/** Indexed with its clearance. */
interface Standing extends Indexed {
  readonly obstacle: Obstacle;
}

/** Indexed with its lane. */
interface LaidRun extends Indexed {
  readonly vertical: boolean;
  readonly at: number;
  readonly from: number;
  readonly to: number;
  /** Undefined for a border. */
  readonly trunk: string | undefined;
  /** Taken up again. */
  gone: boolean;
}

export interface RoutingScene {
  /**
   * What running along this line would cost, beside its own length and bends; some sum above `limit`
   * once it is more than that.
   */
  price(line: Polyline, ends: readonly [string, string], trunk: string, limit?: number): number;
  /** Coordinates on an axis just beside what stands between two points. */
  gutters(axis: 'x' | 'y', area: Rect): ReadonlySet<number>;
  /** Coordinates on an axis of what is laid of a trunk. */
  joints(axis: 'x' | 'y', trunk: string): ReadonlySet<number>;
  hasTrunk(trunk: string): boolean;
  /** Returns what takes it up again. */
  lay(line: Polyline, trunk: string): () => void;
  /** Later labels keep off this one. */
  layLabel(rect: Rect): void;
  /**
   * Whether a label there would cover a block, a name, a border (unless it may) or another line: also
   * one of its own trunk where that turns off.
   */
  covers(rect: Rect, trunk: string, upright: boolean, overBorders?: boolean): boolean;
  /** How many lines of the trunk run there, in that direction. */
  running(rect: Rect, trunk: string, upright: boolean): number;
  isShared(rect: Rect, trunk: string, upright: boolean): boolean;
  coveredByText(rect: Rect): boolean;
  /** What text of this trunk there must not cover; `grows`: another line's text, as large as it becomes. */
  around(rect: Rect, trunk: string, upright: boolean): readonly Neighbour[];
}

export interface Neighbour {
  readonly rect: Rect;
  readonly grows: boolean;
}

export interface Surroundings {
  readonly rects: ReadonlyMap<string, Rect>;
  readonly obstacles: readonly Obstacle[];
  /** Of containers and microservices: to be crossed, not run along. */
  readonly borders: readonly Rect[];
}

export function routingScene({ obstacles, borders }: Surroundings): RoutingScene {
  const standing = spatialIndex<Standing>();
  const laid = spatialIndex<LaidRun>();
  const trunks = new Map<string, { readonly x: Set<number>; readonly y: Set<number> }>();

  const lay = (
    x0: number,
    y0: number,
    x1: number,
    y1: number,
    trunk: string | undefined,
  ): LaidRun => {
    const vertical = x0 === x1;
    const [left, right] = x0 < x1 ? [x0, x1] : [x1, x0];
    const [top, bottom] = y0 < y1 ? [y0, y1] : [y1, y0];
    const run: LaidRun = {
      left: left - LANE,
      top: top - LANE,
      right: right + LANE,
      bottom: bottom + LANE,
      stamp: 0,
      vertical,
      at: vertical ? x0 : y0,
      from: vertical ? top : left,
      to: vertical ? bottom : right,
      trunk,
      gone: false,
    };
    laid.add(run);
    return run;
  };
  const stand = (obstacle: Obstacle, by: number): void => {
    const { x, y, width, height } = obstacle.rect;
    standing.add({
      left: x - by,
      top: y - by,
      right: x + width + by,
      bottom: y + height + by,
      stamp: 0,
      obstacle,
    });
  };
  for (const obstacle of obstacles) stand(obstacle, CLEARANCE);
  for (const { x, y, width, height } of borders) {
    lay(x, y, x + width, y, undefined);
    lay(x + width, y, x + width, y + height, undefined);
    lay(x, y + height, x + width, y + height, undefined);
    lay(x, y, x, y + height, undefined);
  }

  const running: RoutingScene['running'] = (rect, trunk, upright) => {
    let lines = 0;
    for (const run of nearRect(laid, rect))
      if (
        !run.gone &&
        run.trunk === trunk &&
        run.vertical === upright &&
        overlaps(lineRect(run), rect)
      )
        lines += 1;
    return lines;
  };

  return {
    price: (line, ends, trunk, limit = Infinity) => {
      let price = 0;
      for (let index = 1; index < line.length && price < limit; index++) {
        const a = line[index - 1];
        const b = line[index];
        if (!a || !b) continue;
        const [left, right] = a.x < b.x ? [a.x, b.x] : [b.x, a.x];
        const [top, bottom] = a.y < b.y ? [a.y, b.y] : [b.y, a.y];
        price += throughPrice(standing, left, top, right, bottom, ends);
        price += lanePrice(laid, left, top, right, bottom, trunk);
      }
      return price;
    },
    gutters: (axis, area) => {
      const found = new Set<number>();
      const right = area.x + area.width;
      const bottom = area.y + area.height;
      for (const { obstacle } of standing.near(area.x, area.y, right, bottom)) {
        if (obstacle.kind !== 'block') continue;
        const { rect } = obstacle;
        const start = axis === 'x' ? rect.x : rect.y;
        const size = axis === 'x' ? rect.width : rect.height;
        found.add(start - 20);
        found.add(start + size + 20);
      }
      return found;
    },
    joints: (axis, trunk) => trunks.get(trunk)?.[axis] ?? NONE,
    hasTrunk: (trunk) => trunks.has(trunk),
    lay: (line, trunk) => {
      const known = trunks.get(trunk) ?? { x: new Set<number>(), y: new Set<number>() };
      trunks.set(trunk, known);
      const runs: LaidRun[] = [];
      eachRun(line, (from, to) => {
        runs.push(lay(from.x, from.y, to.x, to.y, trunk));
        if (from.x === to.x) known.x.add(from.x);
        else known.y.add(from.y);
      });
      return () => {
        for (const run of runs) run.gone = true;
      };
    },
    layLabel: (rect) => stand({ id: TEXT, rect, kind: 'name' }, 0),
    covers: (rect, trunk, upright, overBorders = false) => {
      for (const { obstacle } of nearRect(standing, rect))
        if (overlaps(obstacle.rect, rect)) return true;
      for (const run of nearRect(laid, rect)) {
        if (run.gone || (overBorders && run.trunk === undefined)) continue;
        const another = run.trunk !== trunk || run.vertical !== upright;
        if (another && overlaps(lineRect(run), rect)) return true;
      }
      return false;
    },
    running,
    isShared: (rect, trunk, upright) => running(rect, trunk, upright) > 1,
    coveredByText: (rect) =>
      nearRect(standing, rect).some(
        ({ obstacle }) => obstacle.kind === 'name' && overlaps(obstacle.rect, rect),
      ),
    around: (rect, trunk, upright) => [
      ...nearRect(standing, rect).map(({ obstacle: { id, rect: near } }) => ({
        rect: near,
        grows: id === TEXT,
      })),
      ...nearRect(laid, rect)
        .filter((run) => !run.gone && run.trunk !== undefined)
        .filter((run) => run.trunk !== trunk || run.vertical !== upright)
        .map((run) => ({ rect: lineRect(run), grows: false })),
    ],
  };
}

const NONE: ReadonlySet<number> = new Set();

const nearRect = <T extends Indexed>(
  index: SpatialIndex<T>,
  { x, y, width, height }: Rect,
): readonly T[] => index.near(x, y, x + width, y + height);

const lineRect = ({ vertical, at, from, to }: LaidRun): Rect =>
  vertical
    ? { x: at - 1, y: from, width: 2, height: to - from }
    : { x: from, y: at - 1, width: to - from, height: 2 };

/** Whether a rectangle, grown by so many pixels, overlaps an area. */
const isNear = (
  { x, y, width, height }: Rect,
  by: number,
  left: number,
  top: number,
  right: number,
  bottom: number,
): boolean => x - by < right && left < x + width + by && y - by < bottom && top < y + height + by;

function throughPrice(
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

function lanePrice(
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
