import type { Point } from '../../design/schema.ts';
import { bottom, type Rect, right } from '../rect.ts';

export const SIDES = ['top', 'right', 'bottom', 'left'] as const;
export type Side = (typeof SIDES)[number];

/** Unit vector away from the block. */
export const OUTWARD: { readonly [S in Side]: Point } = {
  top: { x: 0, y: -1 },
  right: { x: 1, y: 0 },
  bottom: { x: 0, y: 1 },
  left: { x: -1, y: 0 },
};

/** Whether a connection leaves this side along the x axis. */
export const isHorizontal = (side: Side): boolean => side === 'left' || side === 'right';

/** Ports keep away from a block's corners by this much. */
const CORNER = 10;
/** Where a block's corner is round; nobody can fix a port there. */
const ROUNDED = 4;
/** Ends on one side are at least this far apart, as long as they fit. */
export const LEAST_APART = 16;

const sideLength = (rect: Rect, side: Side): number =>
  isHorizontal(side) ? rect.height : rect.width;

/** How many ends a side takes before they are too close. */
export const sideCapacity = (rect: Rect, side: Side): number =>
  Math.max(1, Math.floor((sideLength(rect, side) - 2 * CORNER) / LEAST_APART) + 1);

/** How far from a side's middle a port may lie. */
export const reach = (rect: Rect, side: Side): number =>
  Math.max(0, sideLength(rect, side) / 2 - CORNER);

/** How far from a side's middle a port lies that a hand put at this share of it. */
export function offsetAt(rect: Rect, side: Side, share: number): number {
  const length = sideLength(rect, side);
  const most = Math.max(0, length / 2 - ROUNDED);
  return Math.max(-most, Math.min(most, (share - 0.5) * length));
}

/** The other way round: 0 to 1 for a coordinate along a side. */
export function shareAt(rect: Rect, side: Side, { x, y }: Point): number {
  const share = isHorizontal(side) ? (y - rect.y) / rect.height : (x - rect.x) / rect.width;
  return Math.max(0, Math.min(1, share));
}

/** The side a point on a rectangle's border, or near it, lies on. */
export function sideOf(rect: Rect, { x, y }: Point): Side {
  const distances: { readonly [S in Side]: number } = {
    top: Math.abs(y - rect.y),
    right: Math.abs(x - right(rect)),
    bottom: Math.abs(y - bottom(rect)),
    left: Math.abs(x - rect.x),
  };
  return SIDES.reduce((best, side) => (distances[side] < distances[best] ? side : best));
}

/** The point on a side, `offset` pixels right of or below its middle. */
export function portAt(rect: Rect, side: Side, offset: number): Point {
  const middleX = rect.x + rect.width / 2 + offset;
  const middleY = rect.y + rect.height / 2 + offset;
  switch (side) {
    case 'top':
      return { x: middleX, y: rect.y };
    case 'bottom':
      return { x: middleX, y: bottom(rect) };
    case 'left':
      return { x: rect.x, y: middleY };
    case 'right':
      return { x: right(rect), y: middleY };
  }
}

/** Angle off a side's normal at which `target` is seen: sorts ends so that they don't cross. */
export function bearing(from: Point, side: Side, target: Point): number {
  const dx = target.x - from.x;
  const dy = target.y - from.y;
  const out = OUTWARD[side];
  return isHorizontal(side) ? Math.atan2(dy, dx * out.x) : Math.atan2(dx, dy * out.y);
}
