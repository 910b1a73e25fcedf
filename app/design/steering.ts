// What a hand decided of a line, when the blocks at its ends move: its points go along with both of
// them, and keep their place when only one moves.
import type { Point, Steering } from './schema.ts';

export const STILL: Point = { x: 0, y: 0 };

/** The very same steering when nothing about it changes. */
export function carriedSteering(steering: Steering, from: Point, to: Point): Steering {
  const { points } = steering;
  if (!points?.length || (isStill(from) && isStill(to))) return steering;
  if (from.x === to.x && from.y === to.y)
    return { ...steering, points: points.map((point) => shifted(point, from)) };
  const carried = followEnd(followEnd(points, from).toReversed(), to).toReversed();
  return carried.every((point, index) => point === points[index])
    ? steering
    : { ...steering, points: carried };
}

/** A run that begins near the end begins where that has gone, but stays in its place. */
function followEnd(points: readonly Point[], by: Point): readonly Point[] {
  const [first, second] = points;
  if (!first || !second) return points;
  const along = {
    x: first.y === second.y && first.x !== second.x ? by.x : 0,
    y: first.x === second.x && first.y !== second.y ? by.y : 0,
  };
  return isStill(along) ? points : [shifted(first, along), ...points.slice(1)];
}

const isStill = ({ x, y }: Point): boolean => x === 0 && y === 0;

const shifted = (point: Point, by: Point): Point => ({
  ...point,
  x: point.x + by.x,
  y: point.y + by.y,
});
