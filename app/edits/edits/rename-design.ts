import { z } from 'zod';
import { ok } from '../../result.ts';
import { defineEdit } from '../define-edit.ts';

/** Changes the design's title. */
export const renameDesign = defineEdit({
  name: 'rename-design',
  label: 'Rename design',
  args: z.object({ name: z.string().trim().min(1, 'a name needs a character') }),
  apply: (design, { name }) => ok(design.name === name ? design : { ...design, name }),
});
