// Lines that regard nothing but their two ends: for the moment until there is time to lay them.
import type { Point } from '../../design/schema.ts';
import { bottom, center, type Rect, right } from '../rect.ts';
import type { Polyline } from './polyline.ts';
import type { Route } from './route.ts';

/** From side to facing side, with one step on the way. */
export function plainRoute(from: Rect | undefined, to: Rect | undefined): Route | undefined {
  if (!from || !to || from === to) return undefined;
  const a = center(from);
  const b = center(to);
  const line =
    Math.abs(b.x - a.x) >= Math.abs(b.y - a.y)
      ? b.x >= a.x
        ? across({ x: right(from), y: a.y }, { x: to.x, y: b.y })
        : across({ x: from.x, y: a.y }, { x: right(to), y: b.y })
      : b.y >= a.y
        ? down({ x: a.x, y: bottom(from) }, { x: b.x, y: to.y })
        : down({ x: a.x, y: from.y }, { x: b.x, y: bottom(to) });
  return { line, label: undefined };
}

function across(from: Point, to: Point): Polyline {
  if (from.y === to.y) return [from, to];
  const middle = (from.x + to.x) / 2;
  return [from, { x: middle, y: from.y }, { x: middle, y: to.y }, to];
}

function down(from: Point, to: Point): Polyline {
  if (from.x === to.x) return [from, to];
  const middle = (from.y + to.y) / 2;
  return [from, { x: from.x, y: middle }, { x: to.x, y: middle }, to];
}

/** The same line elsewhere: both its ends have moved together. */
export function shiftedRoute({ line, label }: Route, by: Place): Route {
  const shifted = ({ x, y }: Place): Point => ({ x: x + by.x, y: y + by.y });
  return {
    line: line.map(shifted),
    label: label && {
      ...label,
      at: shifted(label.at),
      on: shifted(label.on),
      rect: { ...label.rect, ...shifted(label.rect) },
    },
  };
}

type Place = Pick<Point, 'x' | 'y'>;
