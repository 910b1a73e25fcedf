import type { Point } from '../../design/schema.ts';
import type { Rect } from '../rect.ts';
import { lengthOf, type Polyline, runBounds, simplify } from './polyline.ts';
import { PRICE } from './run-price.ts';
import { type RoutingScene } from './scene.ts';
import { isHorizontal, OUTWARD, type Side } from './sides.ts';

export interface End {
  readonly id: string;
  readonly rect: Rect;
  readonly side: Side;
  readonly port: Point;
  /** A hand put it there: it doesn't make room for others. */
  readonly fixed?: boolean;
  /** A point on the way, not a block's border: nothing stands there that needs room. */
  readonly bare?: boolean;
}

/** Room for an arrow before the first bend. */
const STUB = 18;
/** A run parallel to a block's side comes no nearer to it than this. */
const NEAREST = 10;
/** Enough to say from where a line comes to a point on its way. */
const BARE_STUB = 6;
const LANES = [11, -11, 22, -22, 33, -33];
/** How many of the best lines are tried in lanes beside them. */
const BEST = 3;
/** How many places on each axis a line may pass what stands in its way, and join its trunk. */
const GUTTERS = 16;
const JOINTS = 6;

interface Candidate {
  readonly line: Polyline;
  /** Of its length and bends alone. */
  readonly price: number;
  readonly run: Run;
}

/** The run that decides the rest: upright at an x, or level at a y. */
interface Run {
  readonly axis: Axis;
  readonly at: number;
}
type Axis = 'x' | 'y';
const AXES = ['x', 'y'] as const;

/** How hard to look: the plain shapes, also round what stands there, also in lanes beside those. */
const EFFORTS = ['plain', 'round', 'lanes'] as const;
export type Effort = (typeof EFFORTS)[number];

/**
 * The lines between two ends that leave and arrive at right angles: straight, with one bend, with a
 * run in the middle, or round something. Each has one run that decides the rest.
 */
interface Shapes {
  /** The ends of the stubs. */
  readonly a: Point;
  readonly b: Point;
  lineBy(run: Run): Candidate | undefined;
}

function shapesBetween(from: End, to: End): Shapes {
  const most = stubLength(from, to);
  const stubs = { from: stubOf(from, most), to: stubOf(to, most) };
  return {
    a: outwards(from, stubs.from),
    b: outwards(to, stubs.to),
    lineBy: (run) => {
      const { axis, at } = run;
      const start = lead(from, stubs.from, axis, at);
      const end = lead(to, stubs.to, axis, at);
      if (!start || !end) return undefined;
      const [first, last] = [lastOf(start), lastOf(end)];
      const line = simplify(
        axis === 'x'
          ? [...start, { x: at, y: first.y }, { x: at, y: last.y }, ...end.toReversed()]
          : [...start, { x: first.x, y: at }, { x: last.x, y: at }, ...end.toReversed()],
      );
      return line && { line, price: priceOf(line), run };
    },
  };
}

/**
 * The way from a port to where it turns towards a run at `at` on an axis: straight there if the port
 * looks that way (and the run isn't behind it, or too near for the arrow), else out by a stub.
 */
function lead(end: End, stub: number, axis: 'x' | 'y', at: number): Polyline | undefined {
  const { port, side } = end;
  if (isHorizontal(side) !== (axis === 'x')) return [port, outwards(end, stub)];
  const ahead = (at - port[axis]) * OUTWARD[side][axis];
  return ahead >= Math.min(stub, NEAREST) ? [port] : undefined;
}

const stubOf = ({ bare }: End, most: number): number => (bare ? Math.min(BARE_STUB, most) : most);

const lastOf = (line: Polyline): Point => line.at(-1) ?? { x: 0, y: 0 };

function stubLength(from: End, to: End): number {
  const out = OUTWARD[from.side];
  const back = OUTWARD[to.side];
  if (out.x + back.x !== 0 || out.y + back.y !== 0) return STUB;
  const gap = (to.port.x - from.port.x) * out.x + (to.port.y - from.port.y) * out.y;
  return gap > 0 ? Math.min(STUB, gap / 2) : STUB;
}

function outwards({ port, side }: End, by: number): Point {
  const out = OUTWARD[side];
  return { x: port.x + out.x * by, y: port.y + out.y * by };
}

/** Where the deciding run may be, as far as an effort looks and none before it has. */
function runsFor(
  effort: Effort,
  { a, b }: Shapes,
  trunk: string,
  scene: RoutingScene,
  tried: readonly Tried[],
): readonly Run[] {
  if (effort === 'lanes') {
    // The best as they are, and the simplest: what is in their way may not be in a lane's.
    const best = tried.toSorted((one, other) => one.price - other.price).slice(0, BEST);
    const simplest = tried.toSorted((one, other) => one.least - other.least).slice(0, BEST);
    return [...new Set([...best, ...simplest])].flatMap(({ runs }) =>
      runs.flatMap(({ axis, at }) =>
        LANES.map((lane) => ({ axis, at: Math.round((at + lane) * 2) / 2 })),
      ),
    );
  }
  return AXES.flatMap((axis) => {
    const middle = (a[axis] + b[axis]) / 2;
    const at =
      effort === 'plain'
        ? [a[axis], b[axis], middle]
        : nearestTo(scene.gutters(axis, runBounds(a, b)), middle, trunk ? GUTTERS : 8);
    const joints =
      effort === 'plain' && trunk ? nearestTo(scene.joints(axis, trunk), middle, JOINTS) : [];
    return [...new Set([...at, ...joints])].map((place): Run => ({ axis, at: place }));
  });
}

function nearestTo(values: ReadonlySet<number>, target: number, count: number): readonly number[] {
  if (values.size <= count) return [...values];
  return [...values]
    .toSorted((one, other) => Math.abs(one - target) - Math.abs(other - target))
    .slice(0, count);
}

/** Whether the line runs straight from one side to the opposite one. */
export const isStraight = (line: Polyline): boolean => line.length === 2;

export interface Found {
  readonly line: Polyline;
  readonly price: number;
}

interface Tried {
  readonly line: Polyline;
  /** Those that give this line: only some of them move it. */
  readonly runs: Run[];
  /** At least. */
  readonly price: number;
  /** Of its length and bends alone. */
  readonly least: number;
}

/**
 * The cheapest line, all things considered; nothing when it would cost `limit` or more. Looks no
 * harder than it must: a line that nothing stands in the way of needs no comparison with detours.
 */
export function cheapestLine(
  from: End,
  to: End,
  trunk: string,
  scene: RoutingScene,
  most: Effort,
  limit = Infinity,
): Found | undefined {
  const ends = [from.id, to.id] as const;
  const shapes = shapesBetween(from, to);
  // Sharing its trunk's line makes a line cheaper than its length: all places to join it are tried.
  const joins = trunk !== '' && scene.hasTrunk(trunk);
  const tried: Tried[] = [];
  let best: Found | undefined;
  for (const effort of EFFORTS) {
    const offered = runsFor(effort, shapes, trunk, scene, tried)
      .flatMap((run) => shapes.lineBy(run) ?? [])
      .toSorted((one, other) => one.price - other.price);
    let free = false;
    for (const { line, price, run } of offered) {
      const bound = Math.min(limit, best?.price ?? Infinity);
      if (price - (joins ? lengthOf(line) * PRICE.shared : 0) >= bound) break;
      const same = tried.find((other) => other.least === price && sameLine(other.line, line));
      if (same) {
        same.runs.push(run);
        continue;
      }
      const inTheWay = scene.price(line, ends, trunk, bound - price);
      tried.push({ line, runs: [run], price: price + inTheWay, least: price });
      if (price + inTheWay < bound) best = { line, price: price + inTheWay };
      if (inTheWay <= 0 && !joins) return best;
      free ||= inTheWay <= 0;
    }
    if (free || effort === most) break;
  }
  return best;
}

/** Of its length and bends alone. */
export const priceOf = (line: Polyline): number =>
  (line.length - 2) * PRICE.bend + lengthOf(line) * PRICE.length;

const sameLine = (one: Polyline, other: Polyline): boolean =>
  one.length === other.length &&
  one.every(({ x, y }, index) => x === other[index]?.x && y === other[index]?.y);

/** What any line between two ends costs at least, found without drawing one. */
export function leastPrice(from: End, to: End): number {
  const dx = to.port.x - from.port.x;
  const dy = to.port.y - from.port.y;
  const distance = (Math.abs(dx) + Math.abs(dy)) * PRICE.length;
  return distance + leastBends(from, to, dx, dy) * PRICE.bend;
}

function leastBends(from: End, to: End, dx: number, dy: number): number {
  const out = OUTWARD[from.side];
  const back = OUTWARD[to.side];
  const ahead = dx * out.x + dy * out.y > 0;
  const met = dx * back.x + dy * back.y < 0;
  if (isHorizontal(from.side) !== isHorizontal(to.side)) return ahead && met ? 1 : 3;
  if (out.x === back.x && out.y === back.y) return 2;
  if (!ahead) return 4;
  return (isHorizontal(from.side) ? dy : dx) === 0 ? 0 : 2;
}
