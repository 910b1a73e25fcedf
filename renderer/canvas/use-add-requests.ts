import { useEffect } from 'react';
import { blockDefinition } from '#app/catalog/catalog.ts';
import type { BlockDefinition } from '#app/catalog/define-block.ts';
import { takerAround } from '#app/catalog/may-place.ts';
import type { Point } from '#app/design/schema.ts';
import { BLOCK } from '#app/layout/block-size.ts';
import { center, overlaps } from '#app/layout/rect.ts';
import { useDesign } from '../store/design-store.ts';
import { useAddRequest } from '../store/request-store.ts';
import { useSession } from '../store/session-store.ts';
import { noteUnplaced } from './arrange/unplaced.ts';
import { freeSpot, withChips } from './free-spot.ts';
import { addBlock, watchDragStarts } from './gestures/drop-from-palette.ts';
import { landingOf } from './gestures/landing.ts';
import { useScene } from './scene-store.ts';
import { canvasElement, centreOfView, viewOfCanvas } from './view/view.ts';

/** Adds what the palette asks for without a place, near to what one works on, and shows it. */
export function useAddRequests(): void {
  useEffect(watchDragStarts, []);
  useEffect(
    () =>
      useAddRequest.subscribe(({ add, done }) => {
        if (add === undefined) return;
        done();
        const definition = blockDefinition(add);
        if (definition) addNear(definition);
      }),
    [],
  );
}

/** Adds a block near what is selected, into it where it holds others. */
export function addNear(definition: BlockDefinition): void {
  const box = canvasElement()?.getBoundingClientRect();
  if (!box) return;
  const screen = { x: box.x + box.width / 2, y: box.y + box.height / 2 };
  const before = useDesign.getState().design;
  addBlock(definition, spotFor(definition), screen);
  const after = useDesign.getState().design;
  if (after === before) return;
  const added = useSession.getState().selection.blocks;
  noteUnplaced(after, added);
  useSession.getState().show(added);
}

function spotFor(definition: BlockDefinition): Point {
  const { frames } = useScene.getState();
  const { design } = useDesign.getState();
  const view = viewOfCanvas();
  const [only, ...others] = useSession.getState().selection.blocks;
  const selected = only && others.length === 0 ? frames.get(only) : undefined;
  const near = selected && view && overlaps(selected.rect, view) ? selected : undefined;
  const taker = near && takerAround(design, definition, near.id);
  const within = taker && frames.get(taker.id);
  if (within) return center(within.rect);
  const hull =
    near &&
    (near.shape === 'hull' || near.holds === 'hull' ? near.id : design.blocks[near.id]?.owner);
  return freeSpot(withChips(design, frames), {
    size: definition.container?.size ?? BLOCK,
    from: near ? [center(near.rect), centreOfView()] : [centreOfView()],
    view,
    allowed: (middle) => {
      const landing = landingOf(design, frames, definition, middle);
      return !landing.refusal && (landing.hull === undefined || landing.hull === hull);
    },
  });
}
