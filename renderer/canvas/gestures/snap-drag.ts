import type { BlockId } from '#app/design/ids.ts';
import type { Point } from '#app/design/schema.ts';
import type { Frames } from '#app/layout/frames.ts';
import type { Gap } from '#app/layout/gaps.ts';
import { type Guide, snap } from '#app/layout/snap.ts';
import { useCanvas } from '../canvas-store.ts';
import { near } from './near.ts';

interface Snapping {
  /** What is under the pointer: the rest moves along. */
  readonly grabbed: BlockId;
  /** From before the gesture. */
  readonly frames: Frames;
  readonly isMoving: (id: BlockId) => boolean;
}

/** How far a drag goes, once it lines up with what stands near. */
export function snapDrag(
  { grabbed, frames, isMoving }: Snapping,
  raw: Point,
  free: boolean,
): { delta: Point; guides: readonly Guide[]; gaps: readonly Gap[] } {
  const frame = frames.get(grabbed);
  if (!frame || free) return { delta: raw, guides: [], gaps: [] };
  const rect = { ...frame.rect, x: frame.rect.x + raw.x, y: frame.rect.y + raw.y };
  const others = near(frames, rect, ({ id, shape }) => shape === frame.shape && !isMoving(id));
  const { x, y, guides, gaps } = snap(rect, others, { grid: useCanvas.getState().grid });
  return { delta: { x: x - frame.rect.x, y: y - frame.rect.y }, guides, gaps };
}
