import { blockDefinition } from '../catalog/catalog.ts';
import { parseProperties } from '../catalog/fields.ts';
import type { Block } from '../design/schema.ts';

/** The canvas asks on every frame of a gesture; blocks never change, so an answer holds. */
const known = new WeakMap<Block, string | undefined>();

/** Key of a block's icon, which may depend on its properties: a tier's does. */
export function blockIcon(block: Block): string | undefined {
  if (!known.has(block)) known.set(block, findIcon(block));
  return known.get(block);
}

function findIcon({ type, properties }: Block): string | undefined {
  const definition = blockDefinition(type);
  if (!definition?.iconFor) return definition?.icon;
  return definition.iconFor(parseProperties(definition.properties, properties).values);
}
