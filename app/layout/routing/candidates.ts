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
}

/** Room for an arrow before the first bend. */
const STUB = 18;
/** A run parallel to a block's side comes no nearer to it than this. */
const NEAREST = 10;
const LANES = [0, 11, -11, 22, -22, 33, -33];

export interface Candidate {
  readonly line: Polyline;
  /** Of its length and bends alone. */
  readonly price: number;
}

/**
 * The lines between two ends that leave and arrive at right angles: straight, with one bend, with a
 * run in the middle, or round something. `thorough` tries more lanes for that run.
 */
export function candidates(
  from: End,
  to: End,
  scene: RoutingScene,
  thorough: boolean,
): Candidate[] {
  const stub = stubLength(from, to);
  const a = outwards(from, stub);
  const b = outwards(to, stub);
  const around = runBounds(a, b);
  const xs = runsAt('x', a.x, b.x, around, scene, thorough);
  const ys = runsAt('y', a.y, b.y, around, scene, thorough);
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
    const start = lead(from, stub, 'x', x);
    const end = lead(to, stub, 'x', x);
    if (start && end)
      offer([...start, { x, y: lastOf(start).y }, { x, y: lastOf(end).y }, ...end.toReversed()]);
  }
  for (const y of ys) {
    const start = lead(from, stub, 'y', y);
    const end = lead(to, stub, 'y', y);
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
  thorough: boolean,
): readonly number[] {
  const middle = (a + b) / 2;
  const beside = scene.gutters(axis, around);
  const far = beside.length > 16 ? nearestTo(beside, middle, 16) : beside;
  if (!thorough) return [...new Set([a, b, middle, ...far])];
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

export const sameAxis = (from: End, to: End): boolean =>
  isHorizontal(from.side) === isHorizontal(to.side);

/** The cheapest candidate, all things considered. They must come sorted by their own price. */
export function cheapest(
  options: readonly Candidate[],
  ends: readonly string[],
  trunk: string,
  scene: RoutingScene,
  limit = Infinity,
): { readonly line: Polyline; readonly price: number } | undefined {
  let best: { line: Polyline; price: number } | undefined;
  for (const { line, price } of options) {
    if (price >= Math.min(limit, best?.price ?? Infinity)) break;
    const total = price + scene.price(line, ends, trunk);
    if (total < Math.min(limit, best?.price ?? Infinity)) best = { line, price: total };
  }
  return best;
}
