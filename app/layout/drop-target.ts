// What lies under a point: which container a dropped block would sit in, which microservice would own
// it. The container that lies over the others wins, as what is inside another does; blocks being moved,
// and what is inside them, are no targets.
import type { BlockId } from '../design/ids.ts';
import type { Point } from '../design/schema.ts';
import type { Frame, Frames } from './frames.ts';
import { grow, holdsPoint } from './rect.ts';
import { compareStacking } from './stacking.ts';

export interface DropTarget {
  readonly container: Frame | undefined;
  readonly hull: Frame | undefined;
}

/** Leaving a hull takes a deliberate move: nudging a block along its border isn't one. */
const HULL_GRIP = 16;

export function dropTarget(
  frames: Frames,
  point: Point,
  moving: (id: BlockId) => boolean,
  /** Microservices that own a moving block; their frames must be from before the gesture. */
  owners: ReadonlySet<BlockId> = new Set(),
): DropTarget {
  let container: Frame | undefined;
  let hull: Frame | undefined;
  for (const frame of frames.values()) {
    if (frame.shape === 'block' || moving(frame.id)) continue;
    // A collapsed one takes what is dropped on its box.
    if (frame.shape === 'container' || frame.holds === 'container') {
      if (holdsPoint(frame.rect, point) && (!container || compareStacking(frame, container) >= 0))
        container = frame;
      continue;
    }
    const rect = owners.has(frame.id) ? grow(frame.rect, HULL_GRIP) : frame.rect;
    if (holdsPoint(rect, point) && area(frame) < (hull ? area(hull) : Infinity)) hull = frame;
  }
  return { container, hull };
}

const area = ({ rect }: Frame): number => rect.width * rect.height;
