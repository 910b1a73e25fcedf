// The design as React Flow's nodes. Containers are parents, so positions pass through as they are
// stored; microservices are hulls laid over the canvas and have no parent. A node keeps its identity
// until something about it changes, so that React Flow skips it.
import type { Node } from '@xyflow/react';
import { blockDefinition } from '#app/catalog/catalog.ts';
import type { BlockId } from '#app/design/ids.ts';
import type { Block, Design } from '#app/design/schema.ts';
import type { Frame, Frames } from '#app/layout/frames.ts';
import { paintingOrder } from '#app/layout/stacking.ts';
import { isInside } from '../selected/units.ts';
import { blockId } from './use-block.ts';

export type CanvasNode = Node<{ readonly name: string; readonly type: string }, Frame['shape']>;

/** Containers lie under hulls, those under connections, and ordinary blocks on top. */
export const LAYER = {
  container: 0,
  hull: 20,
  raised: 25,
  connections: 30,
  block: 40,
  box: 40,
  moving: 80,
} as const;

interface Made {
  readonly node: CanvasNode;
  readonly frame: Frame;
  readonly parentFrame: Frame | undefined;
  readonly block: Block;
  readonly selected: boolean;
  readonly moving: boolean;
}

export interface NodeState {
  /** Those that are elements at the moment; undefined: all. */
  readonly shown: ReadonlySet<string> | undefined;
  readonly selected: ReadonlySet<string>;
  readonly moving: ReadonlySet<BlockId>;
}

/** Makes nodes, remembering those of the last call. */
export function nodeMaker(): (design: Design, frames: Frames, state: NodeState) => CanvasNode[] {
  let known = new Map<BlockId, Made>();
  return (design, frames, { shown, selected, moving }) => {
    const made = new Map<BlockId, Made>();
    // React Flow wants parents before their children, and this order has them so.
    for (const frame of paintingOrder(shown ? only(frames, shown) : frames)) {
      const block = design.blocks[frame.id];
      if (!block) continue;
      // Of a crowd a child may be there without its parent: all lie on the canvas itself.
      const parentFrame = shown ? undefined : parentOf(block, frame, frames);
      const isSelected = selected.has(frame.id);
      const isMoving = moving.size > 0 && isInside(design, frame.id, moving);
      const before = known.get(frame.id);
      const unchanged =
        before?.frame === frame &&
        before.parentFrame === parentFrame &&
        before.block === block &&
        before.selected === isSelected &&
        before.moving === isMoving;
      made.set(
        frame.id,
        unchanged
          ? before
          : {
              node: toNode(block, frame, parentFrame, isSelected, isMoving),
              frame,
              parentFrame,
              block,
              selected: isSelected,
              moving: isMoving,
            },
      );
    }
    known = made;
    return Array.from(made.values(), ({ node }) => node);
  };
}

function only(frames: Frames, ids: ReadonlySet<string>): Frames {
  const some = new Map<BlockId, Frame>();
  for (const id of ids) {
    const frame = frames.get(blockId(id));
    if (frame) some.set(frame.id, frame);
  }
  return some;
}

/** Only containers hold nodes; a hull, or a parent a damaged file invents, doesn't. */
function parentOf(block: Block, frame: Frame, frames: Frames): Frame | undefined {
  if (frame.shape === 'hull' || frame.holds === 'hull' || frame.depth === 0 || !block.parent)
    return undefined;
  const parent = frames.get(block.parent);
  return parent?.shape === 'container' ? parent : undefined;
}

function toNode(
  block: Block,
  frame: Frame,
  parent: Frame | undefined,
  selected: boolean,
  moving: boolean,
): CanvasNode {
  const { x, y, width, height } = frame.rect;
  // Within a layer what comes later lies higher.
  const base = frame.raised ? LAYER.raised : LAYER[frame.shape];
  return {
    id: frame.id,
    type: frame.shape,
    position: parent ? { x: x - parent.rect.x, y: y - parent.rect.y } : { x, y },
    ...(parent && { parentId: parent.id }),
    data: { name: block.name, type: block.type },
    width,
    height,
    measured: { width, height },
    zIndex: moving ? base + LAYER.moving : base,
    selected,
    // A container's middle belongs to what lies in it: only its frame and heading are grabbed.
    ...(frame.shape === 'container' && { style: { pointerEvents: 'none' } }),
    ariaLabel: labelOf(block),
    domAttributes: { tabIndex: -1, 'aria-roledescription': 'block' },
  };
}

function labelOf({ name, type, locked, pinned }: Block): string {
  const definition = blockDefinition(type);
  const held = locked ? ', locked' : pinned ? ', pinned' : '';
  return `${name}, ${definition?.label ?? type}${held}`;
}
