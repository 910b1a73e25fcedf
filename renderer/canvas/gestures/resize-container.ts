// A container's size follows its handles; it never becomes smaller than what it holds, and what it
// holds stays where it is on the canvas when the top or left border moves.
import type { NodeResizerProps, ResizeParams } from '@xyflow/react';
import type { BlockId } from '#app/design/ids.ts';
import type { Design, Point, Size } from '#app/design/schema.ts';
import type { EditCall } from '#app/edits/edit-call.ts';
import { resizedBand, smallestSize } from '#app/layout/fit-container.ts';
import { noDraft } from '#app/layout/frames.ts';
import { toGrid } from '#app/layout/snap.ts';
import { useDesign } from '../../store/design-store.ts';
import { useCanvas } from '../canvas-store.ts';
import { growthEdits } from './settle.ts';

interface Change {
  readonly position: Point;
  readonly size: Size;
  readonly children: readonly { readonly id: BlockId; readonly position: Point }[];
}

let live = false;

/** Props of the handles of one container. */
export function resizing(id: BlockId): NodeResizerProps {
  const least = smallestSize(useDesign.getState().design, id);
  return {
    minWidth: least.width,
    minHeight: least.height,
    handleStyle: {
      width: 9,
      height: 9,
      border: '1px solid var(--accent)',
      borderRadius: 2,
      background: 'var(--raised)',
      pointerEvents: 'auto',
    },
    lineStyle: { borderColor: 'transparent', borderWidth: 4, pointerEvents: 'auto' },
    onResizeStart: () => {
      live = true;
      useCanvas.getState().update({ draft: noDraft });
    },
    onResize: (_, params) => {
      // Escape has ended the gesture, though the button is still down.
      live &&= useCanvas.getState().draft !== undefined;
      if (!live) return;
      const change = changeOf(useDesign.getState().design, id, params);
      if (!change) return;
      useCanvas.getState().update({
        draft: {
          ...noDraft,
          positions: new Map([
            [id, change.position],
            ...change.children.map((child) => [child.id, child.position] as const),
          ]),
          sizes: new Map([[id, change.size]]),
        },
      });
    },
    onResizeEnd: (_, params) => {
      const { design, dispatch } = useDesign.getState();
      const change = changeOf(design, id, params);
      live &&= useCanvas.getState().draft !== undefined;
      if (change && live)
        dispatch(`Resize ${design.blocks[id]?.name ?? ''}`, editsOf(design, id, change));
      useCanvas.getState().endGesture();
    },
  };
}

function changeOf(design: Design, id: BlockId, params: ResizeParams): Change | undefined {
  const block = design.blocks[id];
  if (!block) return undefined;
  const children = Object.values(design.blocks).filter(({ parent }) => parent === id);
  // The top left corner may come as near to what is inside as the padding lets it.
  const x = Math.min(toGrid(params.x - block.position.x), slack(children, 'x'));
  const y = Math.min(toGrid(params.y - block.position.y), slack(children, 'y'));
  const endX = params.x + params.width - block.position.x;
  const endY = params.y + params.height - block.position.y;
  return {
    position: { x: block.position.x + x, y: block.position.y + y },
    size: { width: toGrid(endX - x), height: toGrid(endY - y) },
    children:
      x === 0 && y === 0
        ? []
        : children.map((child) => ({
            id: child.id,
            position: { x: child.position.x - x, y: child.position.y - y },
          })),
  };
}

const NEAREST = { x: 12, y: 36 } as const;

const slack = (children: readonly { readonly position: Point }[], axis: 'x' | 'y'): number =>
  children.length === 0
    ? Infinity
    : Math.max(0, Math.min(...children.map(({ position }) => position[axis])) - NEAREST[axis]);

function editsOf(design: Design, id: BlockId, change: Change): readonly EditCall[] {
  const { position, size, children } = change;
  // The left edge moves on its own: its band stays where it is.
  const moved = position.x !== design.blocks[id]?.position.x;
  const resized = moved ? [{ id, position, size }] : resizedBand(design, { id, position, size });
  const edits: EditCall[] = resized.map((args) => ({ edit: 'resize', args }));
  if (children.length > 0) edits.push({ edit: 'move', args: { moves: [...children] } });
  const parent = design.blocks[id]?.parent;
  return parent ? [...edits, ...growthEdits(design, edits, [parent])] : edits;
}
