import { z } from 'zod';
import { BlockId } from '../../design/ids.ts';
import { defineEdit } from '../define-edit.ts';
import { setFlag } from '../records.ts';

/** Fixes blocks where they are, or frees them. */
export const setLocked = defineEdit({
  name: 'set-locked',
  label: 'Lock',
  args: z.object({ ids: z.array(BlockId), locked: z.boolean() }),
  apply: (design, { ids, locked }) => setFlag(design, ids, 'locked', locked),
});
