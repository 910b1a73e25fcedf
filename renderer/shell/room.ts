// Which panels a window of this size has room for, beside a canvas one can still draw on.

export interface Room {
  /** Panels at the sides that may be open together. */
  readonly sides: 0 | 1 | 2;
  readonly drawer: boolean;
}

const RAIL = 40;
const SIDES = { left: 208, right: 288 };
/** Narrower, and blocks are in each other's way. */
const CANVAS = { width: 420, height: 240 };
const BARS = 48 + 34 + 30;
const DRAWER = 160;

/** `width` and `height` of the window, in CSS pixels: at 200 % zoom half of what the screen has. */
export function roomIn(width: number, height: number): Room {
  const left = width - RAIL - CANVAS.width;
  return {
    sides: left >= SIDES.left + SIDES.right ? 2 : left >= SIDES.left ? 1 : 0,
    drawer: height >= BARS + CANVAS.height + DRAWER,
  };
}
