// A container is larger than what is dragged from the palette: where it is dropped near the edge of the
// view, its heading would lie outside, and with it its name.
import type { BlockDefinition } from '#app/catalog/define-block.ts';
import { newBlockName } from '#app/catalog/logical-id.ts';
import type { Point } from '#app/design/schema.ts';
import { sizeOfNew } from '#app/layout/block-size.ts';
import { shapeOf } from '#app/layout/frames.ts';
import { center, grow, movedWithin } from '#app/layout/rect.ts';
import { useDesign } from '../../store/design-store.ts';
import { around, isFree } from '../free-spot.ts';
import { useScene } from '../scene-store.ts';
import { viewOfCanvas } from '../view/view.ts';

const MARGIN = 16;

/** The middle of a new container dropped here, so that it is seen; not upon what is there already. */
export function inSight(definition: BlockDefinition, middle: Point): Point {
  const view = viewOfCanvas();
  if (!view || shapeOf(definition.type) === 'block') return middle;
  const { frames } = useScene.getState();
  const size = sizeOfNew(definition, newBlockName(useDesign.getState().design, definition));
  const dropped = around(middle, size);
  const moved = movedWithin(dropped, grow(view, -MARGIN));
  return isFree(frames, dropped) && !isFree(frames, moved) ? middle : center(moved);
}
