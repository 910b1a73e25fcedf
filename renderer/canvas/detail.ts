import { MOST_GROWTH } from '#app/layout/routing/label-growth.ts';
import type { Detail } from './canvas-store.ts';

/** Zoom below which less of a block is drawn. */
const FULL = 0.7;
const NAME = 0.4;
const ICON = 0.2;

export function detailAt(zoom: number): Detail {
  if (zoom >= FULL) return 'full';
  if (zoom >= NAME) return 'name';
  return zoom >= ICON ? 'icon' : 'tile';
}

/** From each zoom on, how much larger texts on lines are drawn than the canvas: never under 8 pixels. */
const LABEL_SCALES = [
  [0.8, 1],
  [0.67, 1.2],
  [0.57, 1.4],
  [0.5, MOST_GROWTH],
] as const;

/** As far as each has room; 0: not at all. In few steps, as each draws the lines anew. */
export const labelScaleAt = (zoom: number): number =>
  LABEL_SCALES.find(([from]) => zoom >= from)?.[1] ?? 0;

/**
 * How much larger badges are drawn than the canvas, so that zooming out doesn't shrink them. In
 * steps: each one is a new style for every badge. Bounded, or they would cover the blocks.
 */
export function badgeScaleAt(zoom: number): number {
  if (zoom >= 1) return 1;
  const steps = Math.round(Math.log2(1 / Math.max(zoom, 0.05)) * 4);
  return 2 ** (steps / 4);
}
