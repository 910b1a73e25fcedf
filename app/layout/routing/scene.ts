// What routes must respect: blocks and names they shouldn't run through, borders they shouldn't run
// along, and the routes laid before them.
import type { Point } from '../../design/schema.ts';
import { grow, overlaps, type Rect } from '../rect.ts';
import { eachRun, type Polyline, runBounds } from './polyline.ts';
import { spatialIndex } from './spatial-index.ts';

/** Prices in pixels of detour, roughly. */
export const PRICE = {
  bend: 50,
  length: 0.15,
  crossing: 150,
  throughBlock: 900,
  touch: 260,
  throughName: 120,
  /** Two runs on top of each other can't be told apart. */
  overlap: 120,
  overlapLength: 0.6,
  border: 40,
  crowdedSide: 240,
} as const;

/** Lines of different connections keep this far apart where they can. */
const LANE = 10;
/** And this far from blocks. */
const CLEARANCE = 9;
const TOUCH = 5;

export interface Obstacle {
  /** The block it belongs to; its own connections may touch it. */
  readonly id: string;
  readonly rect: Rect;
  readonly kind: 'block' | 'name';
}

interface LaidRun {
  readonly vertical: boolean;
  readonly at: number;
  readonly from: number;
  readonly to: number;
  readonly trunk: string | undefined;
}

const lineRect = ({ vertical, at, from, to }: LaidRun): Rect =>
  vertical
    ? { x: at - 1, y: from, width: 2, height: to - from }
    : { x: from, y: at - 1, width: to - from, height: 2 };

export interface RoutingScene {
  /** What running along this line would cost, beside its own length and bends. */
  price(line: Polyline, ends: readonly string[], trunk: string): number;
  /** Coordinates on an axis just beside what stands between two points. */
  gutters(axis: 'x' | 'y', area: Rect): readonly number[];
  lay(line: Polyline, trunk: string): void;
  /** Later labels keep off this one. */
  layLabel(rect: Rect): void;
  /**
   * Whether a label there would cover a block, a name, a border or another line: also one of its
   * own trunk where that turns off.
   */
  covers(rect: Rect, trunk: string, upright: boolean): boolean;
  /** Whether more than one line of the trunk runs there, in that direction. */
  isShared(rect: Rect, trunk: string, upright: boolean): boolean;
}

export interface Surroundings {
  readonly rects: ReadonlyMap<string, Rect>;
  readonly obstacles: readonly Obstacle[];
  /** Of containers and microservices: to be crossed, not run along. */
  readonly borders: readonly Rect[];
}

export function routingScene({ obstacles, borders }: Surroundings): RoutingScene {
  const standing = spatialIndex<Obstacle>();
  for (const obstacle of obstacles) standing.add(grow(obstacle.rect, CLEARANCE), obstacle);
  const laid = spatialIndex<LaidRun>();

  const lay = (from: Point, to: Point, trunk: string | undefined): void => {
    const vertical = from.x === to.x;
    const [a, b] = vertical ? [from.y, to.y] : [from.x, to.x];
    const run = {
      vertical,
      at: vertical ? from.x : from.y,
      from: Math.min(a, b),
      to: Math.max(a, b),
      trunk,
    };
    laid.add(grow(runBounds(from, to), LANE), run);
  };
  for (const { x, y, width, height } of borders) {
    const corners = [
      { x, y },
      { x: x + width, y },
      { x: x + width, y: y + height },
      { x, y: y + height },
      { x, y },
    ];
    eachRun(corners, (from, to) => lay(from, to, undefined));
  }

  const throughPrice = (from: Point, to: Point, ends: readonly string[]): number => {
    let price = 0;
    const area = runBounds(from, to);
    standing.near(area, ({ id, rect, kind }) => {
      const own = ends.includes(id);
      if (kind === 'name') {
        if (overlaps(rect, grow(area, 1))) price += PRICE.throughName;
      } else if (overlaps(grow(rect, own ? -2 : CLEARANCE), grow(area, 0.5))) {
        // Close to a block is bad, along its border worse, through it worst.
        if (overlaps(grow(rect, -2), grow(area, 0.5))) price += PRICE.throughBlock;
        else price += overlaps(grow(rect, TOUCH), grow(area, 0.5)) ? PRICE.touch : PRICE.border;
      }
    });
    return price;
  };

  const lanePrice = (from: Point, to: Point, trunk: string): number => {
    const vertical = from.x === to.x;
    const at = vertical ? from.x : from.y;
    const [a, b] = vertical ? [from.y, to.y] : [from.x, to.x];
    const start = Math.min(a, b);
    const end = Math.max(a, b);
    let price = 0;
    laid.near(runBounds(from, to), (run) => {
      if (run.trunk === trunk) return;
      if (run.vertical === vertical) {
        const shared = Math.min(end, run.to) - Math.max(start, run.from);
        if (shared <= 2 || Math.abs(at - run.at) >= LANE) return;
        price +=
          run.trunk === undefined ? PRICE.border : PRICE.overlap + shared * PRICE.overlapLength;
      } else if (
        run.trunk !== undefined &&
        run.at > start + 1 &&
        run.at < end - 1 &&
        at > run.from + 1 &&
        at < run.to - 1
      )
        price += PRICE.crossing;
    });
    return price;
  };

  return {
    price: (line, ends, trunk) => {
      let price = 0;
      eachRun(line, (from, to) => {
        price += throughPrice(from, to, ends) + lanePrice(from, to, trunk);
      });
      return price;
    },
    gutters: (axis, area) => {
      const found: number[] = [];
      standing.near(area, ({ rect, kind }) => {
        if (kind !== 'block' || !overlaps(grow(rect, CLEARANCE), area)) return;
        const start = axis === 'x' ? rect.x : rect.y;
        const size = axis === 'x' ? rect.width : rect.height;
        found.push(start - 20, start + size + 20);
      });
      return found;
    },
    lay: (line, trunk) => eachRun(line, (from, to) => lay(from, to, trunk)),
    layLabel: (rect) => standing.add(rect, { id: '', rect, kind: 'name' }),
    covers: (rect, trunk, upright) => {
      let covered = false;
      standing.near(rect, (obstacle) => {
        covered ||= overlaps(obstacle.rect, rect);
      });
      laid.near(rect, (run) => {
        const another = run.trunk !== trunk || run.vertical !== upright;
        covered ||= another && overlaps(lineRect(run), rect);
      });
      return covered;
    },
    isShared: (rect, trunk, upright) => {
      let lines = 0;
      laid.near(rect, (run) => {
        if (run.trunk === trunk && run.vertical === upright && overlaps(lineRect(run), rect))
          lines += 1;
      });
      return lines > 1;
    },
  };
}
