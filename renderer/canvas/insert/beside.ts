// Where a block goes that is put beside another: on the side asked for, level with it if there is
// room, else a little off to either hand, else farther out.
import type { Point, Side, Size } from '#app/design/schema.ts';
import type { Frames } from '#app/layout/frames.ts';
import { center, type Rect } from '#app/layout/rect.ts';
import { around, isFree } from '../free-spot.ts';

/** Room for a line with its text between the two. */
export const APART = 112;
/** Where a container hasn't that much. */
export const CLOSE = 48;
const BETWEEN = 32;
const FARTHER = 4;
const ASIDE = 4;

const DIRECTIONS: { readonly [side in Side]: Point } = {
  top: { x: 0, y: -1 },
  right: { x: 1, y: 0 },
  bottom: { x: 0, y: 1 },
  left: { x: -1, y: 0 },
};

interface Wanted {
  readonly size: Size;
  readonly side: Side;
  readonly apart: number;
  /** Whether the block may stand with its middle here. */
  allowed(middle: Point): boolean;
}

/** The middle of the nearest free and allowed spot on that side; undefined without any. */
export const spotBeside = (
  frames: Frames,
  block: Rect,
  { size, side, apart, allowed }: Wanted,
): Point | undefined =>
  spotsBeside(block, size, side, apart).find(
    (middle) => isFree(frames, around(middle, size)) && allowed(middle),
  );

/** The nearest first. */
function spotsBeside(block: Rect, size: Size, side: Side, apart: number): readonly Point[] {
  const { x, y } = DIRECTIONS[side];
  const middle = center(block);
  const level = x !== 0;
  const [reach, step] = level
    ? [(block.width + size.width) / 2 + apart, size.width + BETWEEN]
    : [(block.height + size.height) / 2 + apart * 0.6, size.height + BETWEEN];
  const sideways = (level ? size.height : size.width) + BETWEEN;
  const spots: { readonly at: Point; readonly cost: number }[] = [];
  for (let farther = 0; farther < FARTHER; farther += 1)
    for (let aside = -ASIDE; aside <= ASIDE; aside += 1) {
      const out = reach + farther * step;
      const off = aside * sideways;
      spots.push({
        at: {
          x: middle.x + x * out + (level ? 0 : off),
          y: middle.y + y * out + (level ? off : 0),
        },
        // Down or to the right before up or to the left, where both are as near.
        cost: farther * step * 1.5 + Math.abs(off) + (aside < 0 ? 1 : 0),
      });
    }
  return spots.toSorted((a, b) => a.cost - b.cost).map(({ at }) => at);
}
