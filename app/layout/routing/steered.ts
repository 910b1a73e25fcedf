// A line that a hand has steered: through its points in order, each reached at a right angle. Only
// how it gets from its blocks to the first and the last of them is left to be found.
import type { Point } from '../../design/schema.ts';
import type { Rect } from '../rect.ts';
import { cheapestLine, type End } from './candidates.ts';
import { endAt, putAt } from './choose-sides.ts';
import { lengthOf, type Polyline } from './polyline.ts';
import type { RouteRequest } from './request.ts';
import { PRICE } from './run-price.ts';
import { type RoutingScene } from './scene.ts';
import { isHorizontal, portAt, reach, SIDES, type Side } from './sides.ts';

export interface SteeredLine {
  readonly from: End;
  readonly to: End;
  readonly line: Polyline;
}

/** A piece of line from an end as far as a point, and where it is heading there. */
interface Way {
  readonly end: End;
  readonly line: Polyline;
  readonly heading: Side;
  readonly price: number;
}

/** Turning back on itself: only where points leave nothing else. */
const TURN_BACK = 6 * PRICE.bend;

export function steeredLine(
  request: RouteRequest,
  rects: { readonly from: Rect; readonly to: Rect },
  points: readonly Point[],
  scene: RoutingScene,
): SteeredLine | undefined {
  const { steering, trunk } = request;
  const ids = { from: request.from, to: request.to };
  const starts = waysInto(
    { id: ids.from, rect: rects.from, port: steering?.from },
    points,
    trunk,
    scene,
  );
  const ends = waysInto(
    { id: ids.to, rect: rects.to, port: steering?.to },
    points.toReversed(),
    trunk,
    scene,
  );
  const priceOf = (line: Polyline): number => scene.price(line, [ids.from, ids.to], trunk);
  const ways = points
    .slice(1)
    .reduce<readonly Way[]>((before, point) => onward(before, point, priceOf), starts);
  let best: { readonly way: Way; readonly end: Way; readonly price: number } | undefined;
  for (const way of ways)
    for (const end of ends) {
      const price = way.price + end.price + turn(way.heading, opposite(end.heading));
      if (!best || price < best.price) best = { way, end, price };
    }
  if (!best) return undefined;
  const { way, end } = best;
  return {
    from: { ...way.end, fixed: true },
    to: { ...end.end, fixed: true },
    line: withoutRepeats([...way.line, ...end.line.toReversed()]),
  };
}

interface Steered {
  readonly id: string;
  readonly rect: Rect;
  readonly port: NonNullable<RouteRequest['steering']>['from'];
}

/** The best way to the first point from each direction it may be reached from. */
function waysInto(
  { id, rect, port }: Steered,
  points: readonly Point[],
  trunk: string,
  scene: RoutingScene,
): readonly Way[] {
  const [first, second] = points;
  if (!first) return [];
  const run = second && directionOf(first, second);
  const ways: Way[] = [];
  for (const heading of SIDES) {
    if (run && heading === opposite(run)) continue;
    const target: End = {
      id: '',
      rect: { ...first, width: 0, height: 0 },
      side: opposite(heading),
      port: first,
      bare: true,
    };
    let best: Way | undefined;
    for (const side of port ? [port.side] : SIDES) {
      const offset = putAt(rect, port) ?? slideTo(rect, side, first);
      const end = endAt(id, rect, side, offset);
      const found = cheapestLine(end, target, trunk, scene, 'round', best?.price ?? Infinity);
      if (found) best = { end, line: found.line, heading, price: found.price };
    }
    if (best) ways.push(best);
  }
  return ways;
}

/** From where ways are to a point: straight, or round either corner. The best for each direction. */
function onward(
  ways: readonly Way[],
  point: Point,
  priceOf: (line: Polyline) => number,
): readonly Way[] {
  const best = new Map<Side, Way>();
  for (const way of ways) {
    const last = way.line.at(-1);
    if (!last) continue;
    for (const corner of cornersBetween(last, point)) {
      const piece = withoutRepeats([last, corner, point]);
      const headings = piece
        .slice(1)
        .flatMap((at, index) => directionOf(piece[index] ?? last, at) ?? []);
      const price =
        way.price +
        lengthOf(piece) * PRICE.length +
        priceOf(piece) +
        turns([way.heading, ...headings]);
      const heading = headings.at(-1) ?? way.heading;
      if (price < (best.get(heading)?.price ?? Infinity))
        best.set(heading, { ...way, line: [...way.line, ...piece.slice(1)], heading, price });
    }
  }
  return [...best.values()];
}

const cornersBetween = (from: Point, to: Point): readonly Point[] =>
  from.x === to.x || from.y === to.y
    ? [from]
    : [
        { x: to.x, y: from.y },
        { x: from.x, y: to.y },
      ];

const turns = (headings: readonly Side[]): number =>
  headings.reduce(
    (sum, heading, index) => sum + (index > 0 ? turn(headings[index - 1] ?? heading, heading) : 0),
    0,
  );

const turn = (from: Side, to: Side): number =>
  from === to ? 0 : from === opposite(to) ? TURN_BACK : PRICE.bend;

const OPPOSITE: { readonly [S in Side]: Side } = {
  top: 'bottom',
  bottom: 'top',
  left: 'right',
  right: 'left',
};
export const opposite = (side: Side): Side => OPPOSITE[side];

/** Undefined where the points are not in line. */
function directionOf(from: Point, to: Point): Side | undefined {
  if (from.x === to.x && from.y === to.y) return undefined;
  if (from.y === to.y) return to.x > from.x ? 'right' : 'left';
  if (from.x === to.x) return to.y > from.y ? 'bottom' : 'top';
  return undefined;
}

/** So that the port looks straight at a point, where the side reaches that far. */
function slideTo(rect: Rect, side: Side, point: Point): number {
  const middle = portAt(rect, side, 0);
  const offset = isHorizontal(side) ? point.y - middle.y : point.x - middle.x;
  return Math.abs(offset) <= reach(rect, side) ? offset : 0;
}

/** Points in the middle of a run go; one where the line turns back stays. */
function withoutRepeats(points: Polyline): Polyline {
  const line: Point[] = [];
  for (const { x, y } of points) {
    const last = line.at(-1);
    if (last?.x === x && last.y === y) continue;
    const before = line.at(-2);
    const heading = before && last && directionOf(before, last);
    if (heading && heading === directionOf(last, { x, y })) line.pop();
    line.push({ x, y });
  }
  return line;
}
