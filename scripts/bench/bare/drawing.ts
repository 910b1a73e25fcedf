import type { Edge, Node } from '@xyflow/react';
import type { BlockId } from '#app/design/ids.ts';
import type { Block, Design } from '#app/design/schema.ts';

export interface BareDrawing {
  readonly nodes: readonly Node[];
  readonly edges: readonly Edge[];
  readonly onlyVisible: boolean;
  /** Milliseconds that the view takes to move when everything is shown. */
  readonly duration: number;
}

/** As many nodes and edges, in the same places. */
export function bareDrawing(design: Design, onlyVisible: boolean): BareDrawing {
  const absolute = (block: Block): { x: number; y: number } => {
    const parent = block.parent && design.blocks[block.parent];
    const { x, y } = block.position;
    if (!parent) return { x, y };
    const origin = absolute(parent);
    return { x: origin.x + x, y: origin.y + y };
  };
  return {
    nodes: Object.entries(design.blocks).map(([id, block]) => ({
      id,
      position: absolute(block),
      data: { label: block.name },
      style: { width: block.size?.width ?? 144, height: block.size?.height ?? 52 },
    })),
    edges: Object.values(design.connections).map(({ id, from, to }) => ({
      id,
      source: from satisfies BlockId,
      target: to satisfies BlockId,
    })),
    onlyVisible,
    duration: 200,
  };
}
