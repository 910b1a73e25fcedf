// What named a block's resource in raw values, and asks for what the resource in its place doesn't have.
import type { BlockDefinition } from '#app/catalog/define-block.ts';
import { isRawType } from '#app/catalog/raw-block.ts';
import { references } from '#app/cloudformation/intrinsics.ts';
import type { SpecIndex } from '#app/cloudformation/spec/schema.ts';
import type { Block, Design } from '#app/design/schema.ts';
import { listed } from '#app/listed.ts';

/** Sentences: what is left to be mended by hand once `block` became what `definition` makes. */
export function leftByReplacing(
  design: Design,
  block: Block,
  definition: BlockDefinition,
  index: SpecIndex,
): readonly string[] {
  const [type] = definition.resourceTypes;
  const has = new Set((type && index[type]?.attributes) || []);
  const asked = Object.values(design.blocks).flatMap((other) => {
    if (other.id === block.id) return [];
    const missing = new Set(
      references(valuesOf(other))
        .filter(({ target }) => target === block.logicalId)
        .filter(({ attribute }) => type === undefined || (attribute && !has.has(attribute)))
        .map(({ attribute }) => attribute ?? 'Ref'),
    );
    return missing.size > 0 ? [`${other.name} asks for its ${listed([...missing])}`] : [];
  });
  const former = isRawType(definition.type) ? [] : Object.keys(block.attributes ?? {});
  return [
    ...(asked.length > 0
      ? [`${listed(asked)}, which ${type ?? definition.label} doesn’t have: change that there.`]
      : []),
    ...(former.length > 0
      ? [`${listed(former)} of the former resource means nothing here, and is gone.`]
      : []),
  ];
}

const valuesOf = ({ properties, overrides, environments }: Block) => [
  properties,
  ...Object.values(overrides ?? {}),
  ...Object.values(environments ?? {}).flatMap((variation) => variation.properties ?? []),
];
