import type { BlockId } from '#app/design/ids.ts';
import type { Block } from '#app/design/schema.ts';
import { useDesign } from '../../store/design-store.ts';

/** React Flow's ids are plain strings; ours went in. */
export const blockId = (id: string): BlockId => id as BlockId; // every node is made from a block

/** Undefined for the moment between a block's deletion and its node's. */
export const useBlock = (id: string): Block | undefined =>
  useDesign(({ design }) => design.blocks[blockId(id)]);
