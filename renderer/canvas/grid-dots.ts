// Where the grid's dots are, for the element that shows them and for the painted design.

/** Pixels at 100 % zoom. */
const STEP = 16;
/** Pixels of the window; far out there are fewer dots. */
const CLOSEST = 8;

/** Canvas pixels from one dot to the next. */
export function dotStep(zoom: number): number {
  let step = STEP;
  while (step * zoom < CLOSEST) step *= 2;
  return step;
}

/** Radius in pixels of the window. */
export const dotSize = (zoom: number): number => Math.min(1.25, Math.max(0.75, zoom));
