import { z } from 'zod';
import { BlockId } from '../../design/ids.ts';
import { fail, ok } from '../../result.ts';
import { defineEdit } from '../define-edit.ts';

/** Changes a block's name. Its logical id stays, so that nothing in the account is replaced. */
export const rename = defineEdit({
  name: 'rename',
  label: 'Rename',
  args: z.object({ id: BlockId, name: z.string().trim().min(1, 'a name needs a character') }),
  apply: (design, { id, name }) => {
    const block = design.blocks[id];
    if (!block) return fail('missing', `There is no block ${id}.`);
    if (block.name === name) return ok(design);
    return ok({ ...design, blocks: { ...design.blocks, [id]: { ...block, name } } });
  },
});
