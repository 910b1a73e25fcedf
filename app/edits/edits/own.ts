import { z } from 'zod';
import { BlockId } from '../../design/ids.ts';
import type { Block } from '../../design/schema.ts';
import { ok } from '../../result.ts';
import { defineEdit } from '../define-edit.ts';
import { checkOwner } from '../placement.ts';
import { noBlock, withBlocks, without } from '../records.ts';

/** Gives blocks to a microservice, or (null) takes them from theirs. They stay where they sit. */
export const own = defineEdit({
  name: 'own',
  label: 'Change microservice',
  args: z.object({ ids: z.array(BlockId), owner: BlockId.nullable() }),
  apply: (design, { ids, owner }) => {
    const changed: Block[] = [];
    for (const id of ids) {
      const block = design.blocks[id];
      if (!block) return noBlock(id);
      if ((block.owner ?? null) === owner) continue;
      const allowed = owner ? checkOwner(design.blocks, block, owner) : ok(undefined);
      if (!allowed.ok) return allowed;
      changed.push(owner ? { ...block, owner } : without(block, 'owner'));
    }
    return ok(withBlocks(design, changed));
  },
});
