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

/** Texts on connections are unreadable below this. */
export const LABELS_FROM = 0.5;

/**
 * How much larger badges are drawn than the canvas, so that zooming out doesn't shrink them. In
 * steps: each one is a new style for every badge. Bounded, or they would cover the blocks.
 */
export function badgeScaleAt(zoom: number): number {
  if (zoom >= 1) return 1;
  const steps = Math.round(Math.log2(1 / Math.max(zoom, 0.05)) * 4);
  return 2 ** (steps / 4);
}
