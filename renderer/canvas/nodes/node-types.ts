import type { NodeTypes } from '@xyflow/react';
import { BlockNode } from './BlockNode.tsx';
import { BoxNode } from './BoxNode.tsx';
import { ContainerNode } from './ContainerNode.tsx';
import { HullNode } from './HullNode.tsx';

/** One object for ever: React Flow mounts every node anew when it changes. */
export const nodeTypes: NodeTypes = {
  block: BlockNode,
  container: ContainerNode,
  hull: HullNode,
  box: BoxNode,
};
