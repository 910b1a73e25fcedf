import { z } from 'zod';
import { STACK_NAME } from '../../cloudformation/limits.ts';
import {
  Crossing,
  type Design,
  LayoutDirection,
  type Settings,
  Severity,
  StackLayout,
} from '../../design/schema.ts';
import { sameJson } from '../../json.ts';
import { ok } from '../../result.ts';
import { defineEdit } from '../define-edit.ts';
import { without } from '../records.ts';

const RuleSetting = z.object({
  severity: Severity.or(z.literal('off')).optional(),
  threshold: z.number().optional(),
});

const Change = z.object({
  stackName: z
    .string()
    .regex(STACK_NAME, 'a stack name has letters, digits and hyphens, a letter first, 128 at most')
    .nullable()
    .optional(),
  /** Each of the two by itself; null goes back to the default. */
  stacks: z
    .object({ layout: StackLayout.nullable().optional(), crossing: Crossing.nullable().optional() })
    .nullable()
    .optional(),
  /** Null: whichever way suits. */
  layout: z.object({ direction: LayoutDirection.nullable() }).optional(),
  /** By rule id. Each replaces that rule's setting, null removes it; the other rules keep theirs. */
  rules: z.record(z.string(), RuleSetting.nullable()).optional(),
});
type Change = z.infer<typeof Change>;

/** Changes what is set for the design as a whole. Null (or an empty description) removes. */
export const setDesign = defineEdit({
  name: 'set-design',
  label: 'Change design settings',
  args: z.object({ description: z.string().nullable().optional(), settings: Change.optional() }),
  apply: (design, { description, settings }) =>
    ok(withSettings(withDescription(design, description), settings)),
});

function withDescription(design: Design, description: string | null | undefined): Design {
  if (description === undefined || (design.description ?? '') === (description ?? ''))
    return design;
  return description ? { ...design, description } : without(design, 'description');
}

function withSettings(design: Design, change: Change = {}): Design {
  const { stackName, stacks, layout, rules } = change;
  let settings: Settings = design.settings;
  if (stackName === null) settings = without(settings, 'stackName');
  else if (stackName !== undefined) settings = { ...settings, stackName };
  if (stacks !== undefined) settings = withStacks(settings, stacks);
  if (layout?.direction) settings = { ...settings, layout: { direction: layout.direction } };
  else if (layout) settings = without(settings, 'layout');
  if (rules) settings = withRules(settings, rules);
  return sameJson(settings, design.settings) ? design : { ...design, settings };
}

function withStacks(settings: Settings, change: Change['stacks']): Settings {
  const { layout, crossing } = change ?? { layout: null, crossing: null };
  let stacks: NonNullable<Settings['stacks']> = settings.stacks ?? {};
  if (layout) stacks = { ...stacks, layout };
  else if (layout === null) stacks = without(stacks, 'layout');
  if (crossing) stacks = { ...stacks, crossing };
  else if (crossing === null) stacks = without(stacks, 'crossing');
  return Object.keys(stacks).length > 0 ? { ...settings, stacks } : without(settings, 'stacks');
}

function withRules(settings: Settings, change: NonNullable<Change['rules']>): Settings {
  const rules = new Map(Object.entries(settings.rules ?? {}));
  for (const [id, setting] of Object.entries(change))
    if (setting) rules.set(id, setting);
    else rules.delete(id);
  return rules.size > 0
    ? { ...settings, rules: Object.fromEntries(rules) }
    : without(settings, 'rules');
}
