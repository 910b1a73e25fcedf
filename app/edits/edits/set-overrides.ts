import { z } from 'zod';
import { BlockId } from '../../design/ids.ts';
import { Json } from '../../json.ts';
import { defineEdit } from '../define-edit.ts';
import { changeBlock, withOverride } from '../records.ts';

/**
 * Overrides one value of a resource the block makes: `suffix` says which resource ('' is the main
 * one), `path` where in its Properties, dotted. Without a value the override is removed.
 */
export const setOverrides = defineEdit({
  name: 'set-overrides',
  label: 'Override',
  args: z.object({
    id: BlockId,
    // Any text, as in a file: one that no resource has is found when the design is compiled.
    suffix: z.string(),
    path: z.string().min(1, 'a path needs a character'),
    value: Json.optional(),
  }),
  apply: (design, { id, ...override }) =>
    changeBlock(design, id, (block) => withOverride(block, override)),
});
