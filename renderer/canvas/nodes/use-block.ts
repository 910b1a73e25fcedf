import { blockDefinition } from '#app/catalog/catalog.ts';
import type { BlockDefinition } from '#app/catalog/define-block.ts';
import { parseProperties } from '#app/catalog/fields.ts';
import type { BlockId } from '#app/design/ids.ts';
import type { Block } from '#app/design/schema.ts';
import { useDesign } from '../../store/design-store.ts';

/** React Flow's ids are plain strings; ours went in. */
export const blockId = (id: string): BlockId => id as BlockId; // every node is made from a block

/** Undefined for the moment between a block's deletion and its node's. */
export const useBlock = (id: string): Block | undefined =>
  useDesign(({ design }) => design.blocks[blockId(id)]);

const icons = new WeakMap<Block, string | undefined>();

/** Key of a block's icon, which may depend on its properties. */
export function iconOf(block: Block): string | undefined {
  if (icons.has(block)) return icons.get(block);
  const definition: BlockDefinition | undefined = blockDefinition(block.type);
  const icon =
    definition?.iconFor?.(parseProperties(definition.properties, block.properties).values) ??
    definition?.icon;
  icons.set(block, icon);
  return icon;
}
