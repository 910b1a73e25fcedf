import { z } from 'zod';
import { BlockId } from '../../design/ids.ts';
import { defineEdit } from '../define-edit.ts';
import { setFlag } from '../records.ts';

/** Keeps blocks where they are when the design is arranged, or no longer. */
export const setPinned = defineEdit({
  name: 'set-pinned',
  label: 'Pin',
  args: z.object({ ids: z.array(BlockId), pinned: z.boolean() }),
  apply: (design, { ids, pinned }) => setFlag(design, ids, 'pinned', pinned),
});
