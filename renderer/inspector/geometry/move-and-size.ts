// Position and size as figures, for one block or for several at once.
import type { BlockId } from '#app/design/ids.ts';
import { applyEdits } from '#app/edits/apply.ts';
import type { EditCall } from '#app/edits/edit-call.ts';
import type { Axis } from '#app/layout/align.ts';
import { blockSize } from '#app/layout/block-size.ts';
import { openFrames } from '#app/layout/open-frames.ts';
import { rectAt } from '#app/layout/rect.ts';
import { resized } from '#app/layout/resize.ts';
import { resizeEdits, stopWords } from '../../canvas/gestures/resize-edits.ts';
import { unitEdits, unitsOf } from '../../canvas/selected/units.ts';
import { useDesign } from '../../store/design-store.ts';

/** To a place on the canvas; each stays in its container, which grows. */
export function moveTo(
  ids: readonly BlockId[],
  axis: Axis,
  value: number,
  step: string,
): string | undefined {
  const { design, dispatch } = useDesign.getState();
  // A block keeps its place while it is hidden in something collapsed.
  const frames = openFrames(design);
  const moved = unitsOf(design, frames, ids)
    .filter(({ fixed }) => !fixed)
    .map(({ id, rect }) => ({ id, at: { x: rect.x, y: rect.y, [axis]: value } }));
  const done = dispatch(step, unitEdits(design, frames, moved));
  return done.ok ? undefined : done.failure.message;
}

/** All or none: a size that one of them can't have is refused, with the reason. */
export function sizeTo(
  ids: readonly BlockId[],
  side: 'width' | 'height',
  value: number,
  step: string,
): string | undefined {
  const { design, dispatch } = useDesign.getState();
  let current = design;
  const edits: EditCall[] = [];
  for (const id of ids) {
    const block = current.blocks[id];
    if (!block || block.locked) continue;
    const wanted = { ...rectAt(block.position, blockSize(block)), [side]: value };
    const change = resized(current, id, wanted);
    if (!change) continue;
    const reason = stopWords(current, id, change);
    if (reason) return reason;
    const calls = resizeEdits(current, id, change);
    const next = applyEdits(current, calls);
    if (!next.ok) return next.failure.message;
    current = next.value;
    edits.push(...calls);
  }
  const done = dispatch(step, edits);
  return done.ok ? undefined : done.failure.message;
}
