// Where on the window a search or a menu stands that is about one block or line.
import type { BlockId, ConnectionId } from '#app/design/ids.ts';
import type { Point } from '#app/design/schema.ts';
import { holdsPoint, overlaps } from '#app/layout/rect.ts';
import { middleOf } from '#app/layout/routing/nearest-line.ts';
import { useScene } from './scene-store.ts';
import { canvasElement, toWindow, viewOfCanvas } from './view/view.ts';

/** Right of a block that is in view. */
export function besideBlock(id: BlockId): Point | undefined {
  const rect = useScene.getState().frames.get(id)?.rect;
  const view = viewOfCanvas();
  if (!rect || !view || !overlaps(rect, view)) return undefined;
  const { x, y } = toWindow({
    x: Math.min(rect.x + rect.width, view.x + view.width),
    y: Math.max(rect.y, view.y),
  });
  return { x: x + 8, y: y - 6 };
}

export function middleOfCanvas(): Point | undefined {
  const box = canvasElement()?.getBoundingClientRect();
  return box && { x: box.x + box.width / 2 - 170, y: box.y + box.height / 3 };
}

/** Of one that isn't in view, in the middle: nobody is to press a key and see nothing. */
export const nearBlock = (id: BlockId): Point | undefined => besideBlock(id) ?? middleOfCanvas();

/** At the middle of a connection's line; of one that can't be seen, in that of the canvas. */
export function nearLine(id: ConnectionId): Point | undefined {
  const middle = middleOf(useScene.getState().routes.get(id)?.line ?? []);
  const view = viewOfCanvas();
  return middle && view && holdsPoint(view, middle) ? toWindow(middle) : middleOfCanvas();
}
