// Raw blocks and overrides may use a block without a connection: by its logical id in the template.
import { references } from '../cloudformation/intrinsics.ts';
import type { RuleContext } from './define-rule.ts';

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
