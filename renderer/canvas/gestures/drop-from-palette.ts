// Blocks dragged in from the palette. While a drag is over the canvas the browser hides its data,
// so what is dragged is remembered from its start, where it can still be read.
import type { DragEvent } from 'react';
import { blockDefinition } from '#app/catalog/catalog.ts';
import type { BlockDefinition } from '#app/catalog/define-block.ts';
import { takerAround } from '#app/catalog/may-place.ts';
import type { Point } from '#app/design/schema.ts';
import { shapeOf } from '#app/layout/frames.ts';
import { useDesign } from '../../store/design-store.ts';
import { BLOCK_DRAG_TYPE } from '../../store/request-store.ts';
import { useSession } from '../../store/session-store.ts';
import { useCanvas } from '../canvas-store.ts';
import { selectBoxes } from '../collapse.ts';
import { clearOf } from '../insert/clear-of.ts';
import { newBlock } from '../new-block.ts';
import { useScene } from '../scene-store.ts';
import { canvasElement, toCanvas } from '../view/view.ts';
import { insertNew, joinNew } from './apply-drop-on.ts';
import { type DropOn, dropOn, hintOf, isPossible, litBy, refusalOf } from './drop-on.ts';
import { endRest } from './dwell.ts';
import { inSight } from './in-sight.ts';
import { landingOf } from './landing.ts';
import { refuse } from './refuse.ts';

let dragged: string | undefined;

/** Returns what ends the watching. */
export function watchDragStarts(): () => void {
  const start = ({ dataTransfer }: globalThis.DragEvent): void => {
    dragged = dataTransfer?.getData(BLOCK_DRAG_TYPE) || undefined;
  };
  document.addEventListener('dragstart', start);
  return () => document.removeEventListener('dragstart', start);
}

export function dragOver(event: DragEvent, point: Point): void {
  if (!event.dataTransfer.types.includes(BLOCK_DRAG_TYPE)) return;
  event.preventDefault();
  event.dataTransfer.dropEffect = 'copy';
  const definition = dragged === undefined ? undefined : blockDefinition(dragged);
  if (!definition) return;
  last = { x: event.clientX, y: event.clientY };
  show(definition, point, last);
}

let last: Point | undefined;
/** What letting go would do instead of putting it there. */
let on: DropOn | undefined;
/** Why it would do no more than that. */
let refused: string | undefined;

function show(definition: BlockDefinition, flow: Point, screen: Point): void {
  const { frames } = useScene.getState();
  const found = shapeOf(definition.type) === 'block' && !definition.drawing;
  const resting = found
    ? dropOn({ definition }, { flow, screen }, frames, () => {
        if (last) show(definition, toCanvas(last), last);
      })
    : undefined;
  on = resting && isPossible(resting) ? resting : undefined;
  refused = refusalOf(resting);
  const landing = landingOf(useDesign.getState().design, frames, definition, flow);
  const refusal = on ? undefined : landing.refusal;
  useCanvas.getState().update({
    landing: on?.is === 'join' ? undefined : landing,
    lit: litBy(resting),
    hint: refusal
      ? { at: screen, tone: 'refusal', text: refusal }
      : resting && hintOf(resting, { definition }, screen),
  });
}

/** Going from one thing on the canvas to another isn't leaving it. */
export function dragLeave({ currentTarget, relatedTarget }: DragEvent): void {
  if (!(relatedTarget instanceof Node && currentTarget.contains(relatedTarget))) forget();
}

function forget(): void {
  endRest();
  last = undefined;
  on = undefined;
  refused = undefined;
  useCanvas.getState().update({ landing: undefined, hint: undefined, lit: undefined });
}

export function dropFromPalette(event: DragEvent, point: Point): void {
  const definition = blockDefinition(event.dataTransfer.getData(BLOCK_DRAG_TYPE));
  const meant = on;
  const unconnected = refused;
  forget();
  if (!definition) return;
  event.preventDefault();
  // What was dropped is moved, copied and deleted by keys next; the palette had them until now.
  canvasElement()?.focus();
  const screen = { x: event.clientX, y: event.clientY };
  const { frames } = useScene.getState();
  if (meant?.is === 'join') joinNew(definition, meant, frames, screen);
  else if (meant?.is === 'insert') insertNew(definition, meant, frames, screen);
  else if (unconnected === undefined) addBlock(definition, point, screen);
  // Not upon a block that it doesn't go with.
  else if (addBlock(definition, clearOf(definition, point), screen))
    refuse(screen, unconnected, 'It stands here without a connection.');
}

/** Adds a block round a point of the canvas, or says at `screen` why it can't stand there: false. */
export function addBlock(definition: BlockDefinition, point: Point, screen: Point): boolean {
  const { design, dispatch } = useDesign.getState();
  const { frames } = useScene.getState();
  const landing = landingOf(design, frames, definition, point);
  if (landing.refusal) {
    refuse(screen, landing.refusal);
    return false;
  }
  const middle = landing.container ? point : inSight(definition, point);
  const { id, name, edits } = newBlock(design, frames, definition, middle, landing);
  const result = dispatch(`Add ${name}`, edits);
  if (result.ok) {
    const session = useSession.getState();
    session.select({ blocks: [id] });
    // One more tier goes under the others, which may be out of sight.
    if (takerAround(design, definition, landing.container)) session.show([id]);
    selectBoxes();
    // What is written comes next: no key is to be taken for a command meanwhile.
    const look = definition.drawing?.look;
    if (look === 'note' || look === 'text') useCanvas.getState().update({ renaming: id });
  } else refuse(screen, result.failure.message);
  return result.ok;
}
