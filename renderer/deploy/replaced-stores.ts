import { blockDefinition } from '#app/catalog/catalog.ts';
import { parseProperties } from '#app/catalog/fields.ts';
import type { BlockId } from '#app/design/ids.ts';
import type { Design } from '#app/design/schema.ts';
import type { Change } from '#app/host/deploy.ts';
import { markOf } from './changes.ts';
import type { Snapshot } from './snapshot.ts';

/** Names of the blocks that keep data and whose own resource is to be replaced. */
export function replacedStores(
  changes: readonly Change[],
  { authors, blocks }: Snapshot,
  design: Design,
): readonly string[] {
  const replaced = changes
    .filter((change) => markOf(change) === 'replaced')
    .flatMap(({ logicalId }) => {
      const id = Object.hasOwn(authors, logicalId) ? authors[logicalId]?.block : undefined;
      return id && blocks[id]?.logicalId === logicalId ? [id] : [];
    });
  return [...new Set(replaced)]
    .filter((id) => keepsData(id, design))
    .map((id) => blocks[id]?.name ?? '');
}

function keepsData(id: BlockId, design: Design): boolean {
  const block = design.blocks[id];
  const definition = block && blockDefinition(block.type);
  if (!definition) return false;
  if (definition.traits.store) return true;
  const { values } = parseProperties(definition.properties, block.properties);
  return definition.signals?.(values).stateful ?? false;
}
