import type { BlockDefinition } from '#app/catalog/define-block.ts';
import type { Point } from '#app/design/schema.ts';
import { BLOCK } from '#app/layout/block-size.ts';
import { useDesign } from '../../store/design-store.ts';
import { around, freeSpot, isFree, withChips } from '../free-spot.ts';
import { landingOf } from '../gestures/landing.ts';
import { useScene } from '../scene-store.ts';

/** The spot itself, or one near it in the same container where a block lies there already. */
export function clearOf(definition: BlockDefinition, spot: Point): Point {
  const { design } = useDesign.getState();
  const frames = withChips(design, useScene.getState().frames);
  const size = definition.container?.size ?? definition.drawing?.size ?? BLOCK;
  if (isFree(frames, around(spot, size))) return spot;
  const wanted = landingOf(design, frames, definition, spot);
  return freeSpot(frames, {
    size,
    from: [spot],
    allowed: (middle) => {
      const { container, hull, refusal } = landingOf(design, frames, definition, middle);
      return !refusal && container === wanted.container && hull === wanted.hull;
    },
  });
}
