import { z } from 'zod';
import { BlockId } from '../../design/ids.ts';
import type { Block } from '../../design/schema.ts';
import { Json } from '../../json.ts';
import { defineEdit } from '../define-edit.ts';
import { changeBlock, without, withValues } from '../records.ts';

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
  apply: (design, { id, suffix, path, value }) =>
    changeBlock(design, id, (block) => {
      const present = block.overrides?.[suffix] ?? {};
      // Null is a value here, though not one CloudFormation takes: removing is its nearest meaning.
      const next = withValues(present, { [path]: value ?? null });
      return next === present ? block : withOverrides(block, suffix, next);
    }),
});

function withOverrides(block: Block, suffix: string, values: Block['properties']): Block {
  const others = Object.entries(block.overrides ?? {}).filter(([other]) => other !== suffix);
  const all = Object.keys(values).length > 0 ? [...others, [suffix, values] as const] : others;
  return all.length > 0
    ? { ...block, overrides: Object.fromEntries(all) }
    : without(block, 'overrides');
}
