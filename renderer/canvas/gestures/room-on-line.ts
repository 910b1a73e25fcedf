import type { Point, Size } from '#app/design/schema.ts';
import type { Frames } from '#app/layout/frames.ts';
import { around, isFree } from '../free-spot.ts';

const STEP = 16;
const FARTHEST = 320;
const DIRECTIONS = 16;

/** The point itself, or the nearest one round it where a block keeps off all others. */
export function roomAt(
  frames: Frames,
  size: Size,
  at: Point,
  allowed: (middle: Point) => boolean,
): Point {
  const fits = (middle: Point): boolean => isFree(frames, around(middle, size)) && allowed(middle);
  if (fits(at)) return at;
  for (let away = STEP; away <= FARTHEST; away += STEP)
    for (let turn = 0; turn < DIRECTIONS; turn += 1) {
      const angle = (turn / DIRECTIONS) * 2 * Math.PI;
      const spot = { x: at.x + away * Math.cos(angle), y: at.y + away * Math.sin(angle) };
      if (fits(spot)) return spot;
    }
  return at;
}
