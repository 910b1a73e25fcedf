// A block may use another one without a connection: it chose it in a property (the cluster it runs in),
// or its values, which may be raw, name it by its logical id in the template.
import { mapReferences } from '../catalog/references.ts';
import { references } from '../cloudformation/intrinsics.ts';
import type { Block } from '../design/schema.ts';
import { onceFor } from '../once-for.ts';

/** Ids of the blocks a block chose, and logical ids its values name in a Ref, GetAtt or Sub. */
export const namesIn = onceFor((block: Block): ReadonlySet<string> => {
  const names = new Set<string>();
  mapReferences(block, (id) => {
    names.add(id);
    return id;
  });
  for (const values of [block.properties, ...Object.values(block.overrides ?? {})])
    for (const { target } of references(values)) names.add(target);
  return names;
});
