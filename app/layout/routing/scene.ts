// What routes must respect: blocks and names they shouldn't run through, borders they shouldn't run
// along, and the routes laid before them.
import { overlaps, type Rect } from '../rect.ts';
import { eachRun, type Polyline } from './polyline.ts';
import {
  CLEARANCE,
  LANE,
  type LaidRun,
  lanePrice,
  type Obstacle,
  type Standing,
  throughPrice,
} from './run-price.ts';
import { type Indexed, type SpatialIndex, spatialIndex } from './spatial-index.ts';

/** Belongs to no block. */
const TEXT = '';

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
