import { z } from 'zod';
import { BlockId } from '../../design/ids.ts';
import type { Block } from '../../design/schema.ts';
import { ok } from '../../result.ts';
import { defineEdit } from '../define-edit.ts';
import { noBlock, withBlocks, without } from '../records.ts';

/** Says which of the blocks in a container lie over which: the higher over the lower. */
export const reorder = defineEdit({
  name: 'reorder',
  label: 'Reorder',
  args: z.object({ orders: z.array(z.object({ id: BlockId, order: z.number().int() })) }),
  apply: (design, { orders }) => {
    const changed: Block[] = [];
    for (const { id, order } of orders) {
      const block = design.blocks[id];
      if (!block) return noBlock(id);
      if ((block.order ?? 0) === order) continue;
      changed.push(order === 0 ? without(block, 'order') : { ...block, order });
    }
    return ok(withBlocks(design, changed));
  },
});
