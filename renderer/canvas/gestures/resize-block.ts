// Resizing by handles: borders that move line up with others or are on the grid, and stop at what
// the block holds. The design changes once, at the end.
import type { NodeResizerProps, ResizeParams } from '@xyflow/react';
import type { BlockId } from '#app/design/ids.ts';
import { blockSize } from '#app/layout/block-size.ts';
import { noDraft } from '#app/layout/frames.ts';
import { rectAt } from '#app/layout/rect.ts';
import { type Resizing, resized } from '#app/layout/resize.ts';
import { type Guide, snapEdges } from '#app/layout/snap.ts';
import { useDesign } from '../../store/design-store.ts';
import { useCanvas } from '../canvas-store.ts';
import { useScene } from '../scene-store.ts';
import { isInside } from '../selected/units.ts';
import { near } from './near.ts';
import { refuse } from './refuse.ts';
import { resizeEdits, stopWords } from './resize-edits.ts';

type Handlers = Required<Pick<NodeResizerProps, 'onResizeStart' | 'onResize' | 'onResizeEnd'>>;
interface PointerLike {
  readonly clientX: number;
  readonly clientY: number;
  readonly ctrlKey: boolean;
  readonly metaKey: boolean;
}

let live = false;
let reached: Resizing | undefined;

/** What the handles of one block do. */
export const resizing = (id: BlockId): Handlers => ({
  onResizeStart: () => {
    live = true;
    reached = undefined;
    useCanvas.getState().update({ draft: noDraft, hint: undefined });
  },
  onResize: ({ sourceEvent }, params) => {
    // Escape has ended the gesture, though the button is still down.
    live &&= useCanvas.getState().draft !== undefined;
    if (!live) return;
    const pointer: PointerLike = sourceEvent;
    const found = follow(id, params, pointer.ctrlKey || pointer.metaKey);
    if (!found) return;
    reached = found.change;
    const { design } = useDesign.getState();
    const text = stopWords(design, id, found.change);
    useCanvas.getState().update({
      draft: {
        ...noDraft,
        positions: new Map([
          [id, found.change.position],
          ...found.change.children.map((child) => [child.id, child.position] as const),
        ]),
        sizes: new Map([[id, found.change.size]]),
      },
      guides: found.guides,
      hint: text
        ? { at: { x: pointer.clientX, y: pointer.clientY }, tone: 'refusal', text }
        : undefined,
    });
  },
  onResizeEnd: () => {
    live &&= useCanvas.getState().draft !== undefined;
    const { hint, endGesture } = useCanvas.getState();
    const { design, dispatch } = useDesign.getState();
    if (reached && live)
      dispatch(`Resize ${design.blocks[id]?.name ?? ''}`, resizeEdits(design, id, reached));
    endGesture();
    if (live && hint) refuse(hint.at, hint.text);
    live = false;
    reached = undefined;
  },
});

function follow(
  id: BlockId,
  params: ResizeParams,
  free: boolean,
): { readonly change: Resizing; readonly guides: readonly Guide[] } | undefined {
  const { design } = useDesign.getState();
  const { frames } = useScene.getState();
  const block = design.blocks[id];
  const parent = block?.parent && frames.get(block.parent);
  const frame = frames.get(id);
  if (!block || !frame) return undefined;
  const origin = parent ? parent.rect : { x: 0, y: 0 };
  const before = rectAt(
    { x: block.position.x + origin.x, y: block.position.y + origin.y },
    blockSize(block),
  );
  const wanted = { ...params, x: params.x + origin.x, y: params.y + origin.y };
  const own = new Set([id]);
  const others = free
    ? []
    : near(
        frames,
        wanted,
        (other) => other.shape === frame.shape && !isInside(design, other.id, own),
      );
  const grid = useCanvas.getState().grid && !free;
  const { rect, guides } = snapEdges(before, wanted, others, { grid });
  const change = resized(design, id, { ...rect, x: rect.x - origin.x, y: rect.y - origin.y });
  // Where it was stopped, nothing lines up any more.
  return change && { change, guides: change.stop ? [] : guides };
}
