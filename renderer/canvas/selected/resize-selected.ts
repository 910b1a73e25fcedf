// Giving what is selected another size without a pointer.
import type { BlockId } from '#app/design/ids.ts';
import { sortLocked } from '#app/design/locked.ts';
import type { Block } from '#app/design/schema.ts';
import { applyEdits } from '#app/edits/apply.ts';
import type { EditCall } from '#app/edits/edit-call.ts';
import { blockSize } from '#app/layout/block-size.ts';
import { shapeOf } from '#app/layout/frames.ts';
import { rectAt } from '#app/layout/rect.ts';
import { fittedRect, isResizable, resized } from '#app/layout/resize.ts';
import { useDesign } from '../../store/design-store.ts';
import { selectedBlocks } from '../../store/selected.ts';
import { refuseAt, sayLocked } from '../gestures/refuse.ts';
import { resizeEdits, stopWords } from '../gestures/resize-edits.ts';
import { useScene } from '../scene-store.ts';
import { sizeWords } from './place-words.ts';
import { step } from './step-run.ts';

/** What is collapsed is as large as its name. An empty microservice has a size; one that owns blocks is as large as they need. */
export function hasOwnSize(block: Block | undefined): block is Block {
  if (!block || !isResizable(block) || block.collapsed) return false;
  return shapeOf(block.type) !== 'hull' || useScene.getState().frames.get(block.id)?.empty === true;
}

export function canResize(): boolean {
  const { blocks } = useDesign.getState().design;
  return selectedBlocks().some((id) => hasOwnSize(blocks[id]));
}

export function canFit(): boolean {
  const { blocks } = useDesign.getState().design;
  return selectedBlocks().some((id) => shapeOf(blocks[id]?.type ?? '') === 'container');
}

const RESIZE = 'Resize by keyboard';

/** Moves the right and the lower border of all that have a size. */
export function resizeBy(dx: number, dy: number): void {
  const { design, dispatch } = useDesign.getState();
  const { free, locked } = sortLocked(design, selectedBlocks());
  sayLocked(locked);
  let current = design;
  const edits: EditCall[] = [];
  for (const id of free) {
    const block = current.blocks[id];
    if (!hasOwnSize(block)) continue;
    const before = rectAt(block.position, blockSize(block));
    const wanted = { ...before, width: before.width + dx, height: before.height + dy };
    const change = resized(current, id, wanted);
    if (!change) continue;
    const words = stopWords(current, id, change);
    if (words) refuseAt([id], words);
    const calls = resizeEdits(current, id, change);
    const next = applyEdits(current, calls);
    if (!next.ok) continue;
    current = next.value;
    edits.push(...calls);
  }
  if (current === design) return;
  step(
    RESIZE,
    () => void dispatch(RESIZE, edits),
    () => sizeWords(useDesign.getState().design, free),
  );
}

/** Draws containers in round what they hold. */
export function fitToContent(ids: readonly BlockId[] = selectedBlocks()): void {
  const { design, dispatch } = useDesign.getState();
  const { free, locked } = sortLocked(design, ids);
  let current = design;
  const edits: EditCall[] = [];
  const empty: Block[] = [];
  // What is inside first: what is round it fits then.
  for (const id of inwardFirst(free)) {
    const block = current.blocks[id];
    if (!block || shapeOf(block.type) !== 'container') continue;
    const rect = fittedRect(current, id);
    const change = rect && resized(current, id, rect);
    if (!change) {
      empty.push(block);
      continue;
    }
    const calls = resizeEdits(current, id, change);
    const next = applyEdits(current, calls);
    if (!next.ok) continue;
    current = next.value;
    edits.push(...calls);
  }
  const [only, ...others] = free;
  const name = only && others.length === 0 ? design.blocks[only]?.name : undefined;
  if (edits.length > 0) dispatch(`Fit ${name ?? 'containers'} to content`, edits);
  else if (empty[0])
    refuseAt([empty[0].id], `${empty[0].name} is empty: there is nothing to fit it to.`);
  sayLocked(locked);
}

const inwardFirst = (ids: readonly BlockId[]): readonly BlockId[] => {
  const { frames } = useScene.getState();
  const depthOf = (id: BlockId): number => frames.get(id)?.depth ?? 0;
  return ids.toSorted((a, b) => depthOf(b) - depthOf(a));
};
