import { blockDefinition } from '#app/catalog/catalog.ts';
import { parseProperties } from '#app/catalog/fields.ts';
import type { Block } from '#app/design/schema.ts';

/** Key of a block's icon, which may depend on its properties: a tier's does. */
export function blockIcon({ type, properties }: Block): string | undefined {
  const definition = blockDefinition(type);
  if (!definition?.iconFor) return definition?.icon;
  return definition.iconFor(parseProperties(definition.properties, properties).values);
}
