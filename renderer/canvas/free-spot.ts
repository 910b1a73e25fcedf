// Where a block goes that somebody added without pointing at a place: beside what is selected, else
// in the middle of the view, never upon something else or into a microservice by accident.
import type { Design, Point, Size } from '#app/design/schema.ts';
import { blockChips, CHIP_ROW } from '#app/layout/block-size.ts';
import { type Frames, isSolid } from '#app/layout/frames.ts';
import { boundsOf, grow, holdsRect, overlaps, type Rect } from '#app/layout/rect.ts';

/** Room kept between neighbours. */
const GAP = { x: 48, y: 40 } as const;
const COLUMNS = 4;
const ROWS = 6;

interface Wanted {
  readonly size: Size;
  /** Middles to try first, the likeliest first; each is followed by spots right of and below it. */
  readonly from: readonly Point[];
  /** Spots within it are preferred to nearer ones outside. */
  readonly view?: Rect | undefined;
  /** Whether the block may stand with its middle here, where nothing is in its way. */
  allowed(middle: Point): boolean;
}

/** The middle of the first spot that is free and allowed; without any, one below everything. */
export function freeSpot(frames: Frames, { size, from, view, allowed }: Wanted): Point {
  const spots = from
    .flatMap((start) => spotsFrom(start, size))
    .filter((middle) => isFree(frames, around(middle, size)) && allowed(middle));
  const found = (view && spots.find((spot) => holdsRect(view, around(spot, size)))) ?? spots[0];
  if (found) return found;
  const all = boundsOf(Array.from(frames.values(), ({ rect }) => rect));
  if (!all) return from[0] ?? { x: 0, y: 0 };
  return { x: all.x + size.width / 2, y: all.y + all.height + GAP.y + size.height / 2 };
}

/** Blocks are kept off, and what is drawn round blocks may only hold all of the new one. */
export function isFree(frames: Frames, rect: Rect): boolean {
  for (const frame of frames.values()) {
    const margin = isSolid(frame.shape) ? 8 : 0;
    if (!overlaps(grow(frame.rect, margin), rect)) continue;
    if (isSolid(frame.shape) || !holdsRect(frame.rect, rect)) return false;
  }
  return true;
}

/** Blocks with what stands under them, where nothing else is to go. */
export const withChips = (design: Design, frames: Frames): Frames =>
  new Map(
    Array.from(frames, ([id, frame]) => {
      const block = design.blocks[id];
      const chips = frame.shape === 'block' && block && blockChips(block).length > 0;
      const { rect } = frame;
      return [id, chips ? { ...frame, rect: { ...rect, height: rect.height + CHIP_ROW } } : frame];
    }),
  );

/** Right of the start and below it, row by row. */
const spotsFrom = (start: Point, size: Size): Point[] =>
  Array.from({ length: COLUMNS * ROWS }, (_, step) => ({
    x: start.x + (step % COLUMNS) * (size.width + GAP.x),
    y: start.y + Math.floor(step / COLUMNS) * (size.height + GAP.y),
  }));

export const around = ({ x, y }: Point, { width, height }: Size): Rect => ({
  x: x - width / 2,
  y: y - height / 2,
  width,
  height,
});
