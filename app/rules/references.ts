// Raw blocks and overrides may use a block without a connection: by its logical id in the template.
import { references } from '../cloudformation/intrinsics.ts';
import { isObject } from '../json.ts';
import type { RuleContext } from './define-rule.ts';

/** Blocks that another one chose in a property: a key, a cluster. */
export function chosenBlocks({
  graph,
  blocks,
}: Pick<RuleContext, 'graph' | 'blocks'>): ReadonlySet<string> {
  const chosen = new Set<string>();
  const collect = (value: unknown): void => {
    if (typeof value === 'string') {
      if (Object.hasOwn(graph.design.blocks, value)) chosen.add(value);
    } else if (Array.isArray(value)) value.forEach(collect);
    else if (isObject(value)) Object.values(value).forEach(collect);
  };
  for (const { block } of blocks) collect(block.properties);
  return chosen;
}

/** Logical ids that some block's values name in a Ref, GetAtt or Sub. */
export function referencedLogicalIds({ blocks }: Pick<RuleContext, 'blocks'>): ReadonlySet<string> {
  return new Set(
    blocks.flatMap(({ block }) =>
      [block.properties, ...Object.values(block.overrides ?? {})].flatMap((values) =>
        references(values).map(({ target }) => target),
      ),
    ),
  );
}
