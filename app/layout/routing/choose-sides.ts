import type { Port } from '../../design/schema.ts';
import { type Rect } from '../rect.ts';
import { cheapestLine, type End, isStraight, leastPrice } from './candidates.ts';
import type { RouteRequest } from './request.ts';
import { PRICE } from './run-price.ts';
import { type RoutingScene } from './scene.ts';
import {
  isHorizontal,
  OUTWARD,
  offsetAt,
  portAt,
  reach,
  SIDES,
  type Side,
  sideCapacity,
} from './sides.ts';

export interface Chosen {
  readonly request: RouteRequest;
  readonly from: End;
  readonly to: End;
  readonly straight: boolean;
  readonly price: number;
}

/** What each side has been given so far. */
export interface SideLoad {
  /** How many ends, by block and side. */
  readonly ends: Map<string, number>;
  /** The trunks that have their end there already. */
  readonly trunks: Set<string>;
}

export const noLoad = (): SideLoad => ({ ends: new Map(), trunks: new Set() });

export const sharedEnd = ({ shares }: RouteRequest): 'from' | 'to' => shares ?? 'from';

/** Undefined for an end that no other line has part in. */
const trunkAt = (request: RouteRequest, end: 'from' | 'to', side: Side): string | undefined =>
  sharedEnd(request) === end ? `${request.trunk} ${sideKey(request[end], side)}` : undefined;

export const sideKey = (id: string, side: Side): string => `${side} ${id}`;

/** The pair of sides that gives the cheapest line between two blocks. */
export function chooseSides(
  request: RouteRequest,
  rects: { readonly from: Rect; readonly to: Rect },
  scene: RoutingScene,
  load: SideLoad,
): Chosen | undefined {
  let best: Chosen | undefined;
  for (const { from, to, extra, least } of pairs(request, rects, load)) {
    if (best && least >= best.price) break;
    const found = cheapestLine(from, to, '', scene, 'round', (best?.price ?? Infinity) - extra);
    if (found)
      best = {
        request,
        from,
        to,
        straight: isStraight(found.line),
        price: found.price + extra,
      };
  }
  if (best) addLoad(load, best);
  return best;
}

export function addLoad(load: SideLoad, chosen: Pick<Chosen, 'request' | 'from' | 'to'>): void {
  for (const end of ['from', 'to'] as const) {
    const { id, side } = chosen[end];
    const trunk = trunkAt(chosen.request, end, side);
    if (trunk !== undefined && load.trunks.has(trunk)) continue;
    if (trunk !== undefined) load.trunks.add(trunk);
    load.ends.set(sideKey(id, side), (load.ends.get(sideKey(id, side)) ?? 0) + 1);
  }
}

interface Pair {
  readonly from: End;
  readonly to: End;
  /** For crowded sides and ports off the middle. */
  readonly extra: number;
  /** What the cheapest line could cost. */
  readonly least: number;
}

/** The sixteen pairs of sides, or as many as a hand has left open, the most promising first. */
function pairs(
  request: RouteRequest,
  rects: { readonly from: Rect; readonly to: Rect },
  load: SideLoad,
): Pair[] {
  const all: Pair[] = [];
  const fixed = request.steering ?? {};
  for (const fromSide of sidesOf(fixed.from))
    for (const toSide of sidesOf(fixed.to)) {
      const put = { from: putAt(rects.from, fixed.from), to: putAt(rects.to, fixed.to) };
      const slide = slideStraight(
        { rect: rects.from, side: fromSide, put: put.from },
        { rect: rects.to, side: toSide, put: put.to },
      );
      const from = {
        ...endAt(request.from, rects.from, fromSide, put.from ?? slide?.from ?? 0),
        ...(put.from !== undefined && { fixed: true }),
      };
      const to = {
        ...endAt(request.to, rects.to, toSide, put.to ?? slide?.to ?? 0),
        ...(put.to !== undefined && { fixed: true }),
      };
      const extra =
        crowdedPrice(from, load, trunkAt(request, 'from', fromSide)) +
        crowdedPrice(to, load, trunkAt(request, 'to', toSide)) +
        (slide?.price ?? 0);
      all.push({ from, to, extra, least: leastPrice(from, to) + extra });
    }
  return all.toSorted((a, b) => a.least - b.least);
}

export const endAt = (id: string, rect: Rect, side: Side, offset: number): End => ({
  id,
  rect,
  side,
  port: portAt(rect, side, offset),
});

/** A trunk that ends there already takes no more room. */
const crowdedPrice = (
  { id, rect, side }: End,
  load: SideLoad,
  trunk: string | undefined,
): number => {
  if (trunk !== undefined && load.trunks.has(trunk)) return 0;
  const ends = load.ends.get(sideKey(id, side)) ?? 0;
  return ends >= sideCapacity(rect, side) ? PRICE.crowdedSide : ends * 8;
};

/** How far a port may leave its side's middle to make a straight line of a small step. */
const SLIDE = 28;

interface Sliding {
  readonly rect: Rect;
  readonly side: Side;
  /** Where a hand put the port, from the side's middle. */
  readonly put: number | undefined;
}

function slideStraight(
  from: Sliding,
  to: Sliding,
): { readonly from: number; readonly to: number; readonly price: number } | undefined {
  const out = OUTWARD[from.side];
  const back = OUTWARD[to.side];
  if (out.x + back.x !== 0 || out.y + back.y !== 0) return undefined;
  const axis = isHorizontal(from.side) ? 'y' : 'x';
  const one = portAt(from.rect, from.side, 0)[axis];
  const other = portAt(to.rect, to.side, 0)[axis];
  const apart = Math.abs(one - other);
  if (from.put === undefined && to.put === undefined && (apart === 0 || apart > SLIDE))
    return undefined;
  // The end with less room keeps its middle.
  const narrow = reach(from.rect, from.side) < reach(to.rect, to.side);
  const line =
    from.put !== undefined
      ? one + from.put
      : to.put !== undefined
        ? other + to.put
        : narrow
          ? one
          : other;
  const offsets = { from: line - one, to: line - other };
  return Math.abs(offsets.from) <= reach(from.rect, from.side) &&
    Math.abs(offsets.to) <= reach(to.rect, to.side)
    ? { ...offsets, price: 6 }
    : undefined;
}

const sidesOf = (port: Port | undefined): readonly Side[] => (port ? [port.side] : SIDES);

export const putAt = (rect: Rect, port: Port | undefined): number | undefined =>
  port?.at === undefined ? undefined : offsetAt(rect, port.side, port.at);
