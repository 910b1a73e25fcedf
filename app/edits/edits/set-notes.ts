import { z } from 'zod';
import { BlockId } from '../../design/ids.ts';
import { defineEdit } from '../define-edit.ts';
import { changeBlock, without } from '../records.ts';

/** Sets the free text people keep about a block; empty removes it. */
export const setNotes = defineEdit({
  name: 'set-notes',
  label: 'Change notes',
  args: z.object({ id: BlockId, notes: z.string() }),
  apply: (design, { id, notes }) =>
    changeBlock(design, id, (block) => {
      if ((block.notes ?? '') === notes) return block;
      return notes === '' ? without(block, 'notes') : { ...block, notes };
    }),
});
