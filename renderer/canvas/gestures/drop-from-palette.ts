// Blocks dragged in from the palette. While a drag is over the canvas the browser hides its data,
// so what is dragged is remembered from its start, where it can still be read.
import type { DragEvent } from 'react';
import { blockDefinition } from '#app/catalog/catalog.ts';
import type { BlockDefinition } from '#app/catalog/define-block.ts';
import type { Point } from '#app/design/schema.ts';
import { useDesign } from '../../store/design-store.ts';
import { BLOCK_DRAG_TYPE } from '../../store/request-store.ts';
import { useSession } from '../../store/session-store.ts';
import { useCanvas } from '../canvas-store.ts';
import { selectBoxes } from '../collapse.ts';
import { newBlock } from '../new-block.ts';
import { useScene } from '../scene-store.ts';
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
  const landing = landingOf(
    useDesign.getState().design,
    useScene.getState().frames,
    definition,
    point,
  );
  const at = { x: event.clientX, y: event.clientY };
  useCanvas.getState().update({
    landing,
    hint: landing.refusal ? { at, tone: 'refusal', text: landing.refusal } : undefined,
  });
}

export function dragLeave(): void {
  useCanvas.getState().update({ landing: undefined, hint: undefined });
}

export function dropFromPalette(event: DragEvent, point: Point): void {
  const definition = blockDefinition(event.dataTransfer.getData(BLOCK_DRAG_TYPE));
  dragLeave();
  if (!definition) return;
  event.preventDefault();
  addBlock(definition, point, { x: event.clientX, y: event.clientY });
}

/** Adds a block round a point of the canvas, or says at `screen` why it can't stand there. */
export function addBlock(definition: BlockDefinition, point: Point, screen: Point): void {
  const { design, dispatch } = useDesign.getState();
  const { frames } = useScene.getState();
  const landing = landingOf(design, frames, definition, point);
  if (landing.refusal) {
    refuse(screen, landing.refusal);
    return;
  }
  const { id, name, edits } = newBlock(design, frames, definition, point, landing);
  const result = dispatch(`Add ${name}`, edits);
  if (result.ok) {
    useSession.getState().select({ blocks: [id] });
    selectBoxes();
  } else refuse(screen, result.failure.message);
}
