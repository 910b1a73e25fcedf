import type { Point } from '../../design/schema.ts';
import type { Rect } from '../rect.ts';
import { lengthOf, type Polyline, runBounds, simplify } from './polyline.ts';
import { PRICE, type RoutingScene } from './scene.ts';
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
const LANES = [0, 11, -11, 22, -22, 33, -33];

interface Candidate {
  readonly line: Polyline;
  /** Of its length and bends alone. */
  readonly price: number;
}

/** How hard to look: the plain shapes, also round what stands there, also in lanes beside those. */
const EFFORTS = ['plain', 'round', 'lanes'] as const;
export type Effort = (typeof EFFORTS)[number];

/**
 * The lines between two ends that leave and arrive at right angles: straight, with one bend, with a
 * run in the middle, or round something. Cheapest first.
 */
function candidates(from: End, to: End, scene: RoutingScene, effort: Effort): Candidate[] {
  const most = stubLength(from, to);
  const stubs = { from: stubOf(from, most), to: stubOf(to, most) };
  const a = outwards(from, stubs.from);
  const b = outwards(to, stubs.to);
  const around = runBounds(a, b);
  const xs = runsAt('x', a.x, b.x, around, scene, effort);
  const ys = runsAt('y', a.y, b.y, around, scene, effort);
  const found: Candidate[] = [];
  const offer = (points: Polyline): void => {
    const line = simplify(points);
    if (line)
      found.push({
        line,
        price: (line.length - 2) * PRICE.bend + lengthOf(line) * PRICE.length,
      });
  };
  for (const x of xs) {
    const start = lead(from, stubs.from, 'x', x);
    const end = lead(to, stubs.to, 'x', x);
    if (start && end)
      offer([...start, { x, y: lastOf(start).y }, { x, y: lastOf(end).y }, ...end.toReversed()]);
  }
  for (const y of ys) {
    const start = lead(from, stubs.from, 'y', y);
    const end = lead(to, stubs.to, 'y', y);
    if (start && end)
      offer([...start, { x: lastOf(start).x, y }, { x: lastOf(end).x, y }, ...end.toReversed()]);
  }
  return found.toSorted((one, other) => one.price - other.price);
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

function runsAt(
  axis: 'x' | 'y',
  a: number,
  b: number,
  around: Rect,
  scene: RoutingScene,
  effort: Effort,
): readonly number[] {
  const middle = (a + b) / 2;
  if (effort === 'plain') return [...new Set([a, b, middle])];
  const beside = [...scene.gutters(axis, around)];
  const far = beside.length > 16 ? nearestTo(beside, middle, 16) : beside;
  if (effort === 'round') return [...new Set([a, b, middle, ...far])];
  const lanes = new Set<number>();
  for (const base of [a, b, middle, ...far])
    for (const lane of LANES) lanes.add(Math.round((base + lane) * 2) / 2);
  return [...lanes];
}

const nearestTo = (values: readonly number[], target: number, count: number): readonly number[] =>
  values
    .toSorted((one, other) => Math.abs(one - target) - Math.abs(other - target))
    .slice(0, count);

/** Whether the line runs straight from one side to the opposite one. */
export const isStraight = (line: Polyline): boolean => line.length === 2;

export interface Found {
  readonly line: Polyline;
  readonly price: number;
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
  let best: Found | undefined;
  for (const effort of EFFORTS) {
    for (const { line, price } of candidates(from, to, scene, effort)) {
      const bound = Math.min(limit, best?.price ?? Infinity);
      if (price >= bound) break;
      const inTheWay = scene.price(line, ends, trunk, bound - price);
      if (price + inTheWay < bound) best = { line, price: price + inTheWay };
      if (inTheWay === 0) return best;
    }
    if (effort === most) break;
  }
  return best;
}

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
