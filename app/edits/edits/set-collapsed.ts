import { z } from 'zod';
import { BlockId } from '../../design/ids.ts';
import { defineEdit } from '../define-edit.ts';
import { setFlag } from '../records.ts';

/** Draws containers and microservices as one block each, or opens them again. */
export const setCollapsed = defineEdit({
  name: 'set-collapsed',
  label: 'Collapse',
  args: z.object({ ids: z.array(BlockId), collapsed: z.boolean() }),
  apply: (design, { ids, collapsed }) => setFlag(design, ids, 'collapsed', collapsed),
});
