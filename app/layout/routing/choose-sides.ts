import { type Rect } from '../rect.ts';
import { cheapestLine, type End, isStraight, leastPrice } from './candidates.ts';
import type { RouteRequest } from './request.ts';
import { PRICE, type RoutingScene } from './scene.ts';
import { isHorizontal, OUTWARD, portAt, reach, SIDES, type Side, sideCapacity } from './sides.ts';

export interface Chosen {
  readonly request: RouteRequest;
  readonly from: End;
  readonly to: End;
  readonly straight: boolean;
  readonly price: number;
}

/** How many ends each side has been given so far, by block and side. */
export type SideLoad = Map<string, number>;

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
  if (best)
    for (const { id, side } of [best.from, best.to])
      load.set(sideKey(id, side), (load.get(sideKey(id, side)) ?? 0) + 1);
  return best;
}

interface Pair {
  readonly from: End;
  readonly to: End;
  /** For crowded sides and ports off the middle. */
  readonly extra: number;
  /** What the cheapest line could cost. */
  readonly least: number;
}

/** The sixteen pairs of sides, the most promising first. */
function pairs(
  request: RouteRequest,
  rects: { readonly from: Rect; readonly to: Rect },
  load: SideLoad,
): Pair[] {
  const all: Pair[] = [];
  for (const fromSide of SIDES)
    for (const toSide of SIDES) {
      const slide = slideStraight(rects.from, fromSide, rects.to, toSide);
      const from = endAt(request.from, rects.from, fromSide, slide?.from ?? 0);
      const to = endAt(request.to, rects.to, toSide, slide?.to ?? 0);
      const extra = crowdedPrice(from, load) + crowdedPrice(to, load) + (slide?.price ?? 0);
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

const crowdedPrice = ({ id, rect, side }: End, load: SideLoad): number => {
  const ends = load.get(sideKey(id, side)) ?? 0;
  return ends >= sideCapacity(rect, side) ? PRICE.crowdedSide : ends * 8;
};

/** How far a port may leave its side's middle to make a straight line of a small step. */
const SLIDE = 28;

function slideStraight(
  from: Rect,
  fromSide: Side,
  to: Rect,
  toSide: Side,
): { readonly from: number; readonly to: number; readonly price: number } | undefined {
  const out = OUTWARD[fromSide];
  const back = OUTWARD[toSide];
  if (out.x + back.x !== 0 || out.y + back.y !== 0) return undefined;
  const axis = isHorizontal(fromSide) ? 'y' : 'x';
  const one = portAt(from, fromSide, 0)[axis];
  const other = portAt(to, toSide, 0)[axis];
  const apart = Math.abs(one - other);
  if (apart === 0 || apart > SLIDE) return undefined;
  // The end with less room keeps its middle.
  const line = reach(from, fromSide) < reach(to, toSide) ? one : other;
  const offsets = { from: line - one, to: line - other };
  return Math.abs(offsets.from) <= reach(from, fromSide) &&
    Math.abs(offsets.to) <= reach(to, toSide)
    ? { ...offsets, price: 6 }
    : undefined;
}
