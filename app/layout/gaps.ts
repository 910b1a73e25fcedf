// Equal gaps between blocks in a row or a column: where a dragged one would make two, and what to
// draw where it did.
import { bottom, type Rect, right } from './rect.ts';

export interface Gap {
  readonly axis: 'x' | 'y';
  /** Where it begins and ends on its axis. */
  readonly from: number;
  readonly to: number;
  /** Where it is drawn on the other. */
  readonly at: number;
}

export interface Even {
  readonly start: number;
  readonly distance: number;
}

/** Pixels at 100 % zoom, as for lines. */
const REACH = 6;
/** Blocks further apart are no row any more. */
const WIDEST = 240;

/** The nearest start on the axis that makes two gaps equal; undefined where none is within reach. */
export function nearestGap(
  rect: Rect,
  others: readonly Rect[],
  axis: Gap['axis'],
): Even | undefined {
  const laid = axis === 'x' ? rect : turned(rect);
  let best: Even | undefined;
  for (const { start } of evenPlaces(laid, rowOf(laid, others, axis))) {
    const distance = Math.abs(start - laid.x);
    if (distance <= REACH && distance < (best?.distance ?? Infinity)) best = { start, distance };
  }
  return best;
}

/** The gaps that are equal with the rectangle where it is. */
export function gapsAt(rect: Rect, others: readonly Rect[], axis: Gap['axis']): readonly Gap[] {
  const laid = axis === 'x' ? rect : turned(rect);
  const found = new Map<number, Gap>();
  for (const { start, trio } of evenPlaces(laid, rowOf(laid, others, axis))) {
    if (Math.abs(start - laid.x) > 0.5) continue;
    const [one, two, three] = trio(laid);
    for (const gap of [between(one, two, axis), between(two, three, axis)])
      found.set(gap.from, gap);
  }
  return [...found.values()];
}

type Trio = readonly [Rect, Rect, Rect];

interface Place {
  readonly start: number;
  readonly trio: (laid: Rect) => Trio;
}

/** Between its two neighbours, or behind a pair of them, or before one. */
function evenPlaces(laid: Rect, row: readonly Rect[]): readonly Place[] {
  const middle = midOf(laid);
  const before = row.filter((one) => midOf(one) < middle).toSorted((a, b) => right(b) - right(a));
  const after = row.filter((one) => midOf(one) > middle).toSorted((a, b) => a.x - b.x);
  const [left] = before;
  const [next] = after;
  const beyondLeft = left && before.find((one) => right(one) < left.x);
  const beyondNext = next && after.find((one) => one.x > right(next));
  const places: Place[] = [];
  const room = left && next ? next.x - right(left) - laid.width : 0;
  if (left && next && room > 0 && room < 2 * WIDEST)
    places.push({
      start: Math.round((right(left) + next.x - laid.width) / 2),
      trio: (one) => [left, one, next],
    });
  if (left && beyondLeft && left.x - right(beyondLeft) < WIDEST)
    places.push({
      start: right(left) + left.x - right(beyondLeft),
      trio: (one) => [beyondLeft, left, one],
    });
  if (next && beyondNext && beyondNext.x - right(next) < WIDEST)
    places.push({
      start: next.x - (beyondNext.x - right(next)) - laid.width,
      trio: (one) => [one, next, beyondNext],
    });
  return places;
}

/** Drawn across the middle of what both have of the other axis. */
const between = (one: Rect, two: Rect, axis: Gap['axis']): Gap => ({
  axis,
  from: right(one),
  to: two.x,
  at: (Math.max(one.y, two.y) + Math.min(bottom(one), bottom(two))) / 2,
});

/** What stands beside a rectangle, turned so that the axis is always x. */
const rowOf = (laid: Rect, others: readonly Rect[], axis: Gap['axis']): readonly Rect[] =>
  others
    .map((one) => (axis === 'x' ? one : turned(one)))
    .filter((one) => one.y < bottom(laid) && laid.y < bottom(one));

const midOf = ({ x, width }: Rect): number => x + width / 2;

const turned = ({ x, y, width, height }: Rect): Rect => ({
  x: y,
  y: x,
  width: height,
  height: width,
});
