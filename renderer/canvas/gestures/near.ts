import type { Frame, Frames } from '#app/layout/frames.ts';
import { bottom, type Rect, right } from '#app/layout/rect.ts';

/** Blocks to line up with, at most this many. */
const NEIGHBOURS = 60;
const REACH = { x: 700, y: 500 } as const;

/** What is near enough to a rectangle to line up with. */
export function near(
  frames: Frames,
  rect: Rect,
  counts: (frame: Frame) => boolean,
): readonly Rect[] {
  const found: Rect[] = [];
  for (const frame of frames.values()) {
    const { rect: other } = frame;
    const apart =
      other.x - right(rect) > REACH.x ||
      rect.x - right(other) > REACH.x ||
      other.y - bottom(rect) > REACH.y ||
      rect.y - bottom(other) > REACH.y;
    if (!apart && counts(frame)) found.push(other);
    if (found.length === NEIGHBOURS) break;
  }
  return found;
}
