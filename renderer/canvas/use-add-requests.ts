import { useEffect } from 'react';
import { blockDefinition } from '#app/catalog/catalog.ts';
import type { Point } from '#app/design/schema.ts';
import { BLOCK } from '#app/layout/block-size.ts';
import { overlaps } from '#app/layout/rect.ts';
import { useAddRequest } from '../store/request-store.ts';
import { addBlock, watchDragStarts } from './gestures/drop-from-palette.ts';
import { useScene } from './scene-store.ts';
import { canvasElement, centreOfView } from './view/view.ts';

/** Adds what the palette asks for without a place, in the middle of the view. */
export function useAddRequests(): void {
  useEffect(watchDragStarts, []);
  useEffect(
    () =>
      useAddRequest.subscribe(({ add, done }) => {
        if (add === undefined) return;
        done();
        const definition = blockDefinition(add);
        const box = canvasElement()?.getBoundingClientRect();
        if (!definition || !box) return;
        const screen = { x: box.x + box.width / 2, y: box.y + box.height / 2 };
        addBlock(definition, freeSpot(centreOfView()), screen);
      }),
    [],
  );
}

/** The first spot without a block, going down and right in steps from the middle. */
function freeSpot(middle: Point): Point {
  const frames = [...useScene.getState().frames.values()].filter(({ shape }) => shape === 'block');
  for (let step = 0; step < 40; step++) {
    const column = step % 4;
    const row = Math.floor(step / 4);
    const at = {
      x: middle.x + column * (BLOCK.width + 32),
      y: middle.y + row * (BLOCK.height + 40),
    };
    const rect = { x: at.x - BLOCK.width / 2, y: at.y - BLOCK.height / 2, ...BLOCK };
    if (!frames.some((frame) => overlaps(frame.rect, rect))) return at;
  }
  return middle;
}
