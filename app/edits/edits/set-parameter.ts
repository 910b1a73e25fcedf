import { z } from 'zod';
import { Parameter } from '../../design/environments.ts';
import type { Design } from '../../design/schema.ts';
import { sameJson } from '../../json.ts';
import { fail, ok } from '../../result.ts';
import { defineEdit } from '../define-edit.ts';
import { checkLogicalIds } from '../logical-ids.ts';
import { renameLogicalIds } from '../rename-logical-ids.ts';

/**
 * Declares a parameter, or changes one: what is left out is taken away. Where it is renamed, raw
 * values that refer to it follow.
 */
export const setParameter = defineEdit({
  name: 'set-parameter',
  label: 'Change parameter',
  args: z.object(Parameter.shape),
  apply: (design, parameter) => {
    const { id, name, noEcho, values = {} } = parameter;
    const before = design.parameters[id];
    if (noEcho && (parameter.default !== undefined || Object.keys(values).length > 0))
      return fail(
        'invalid',
        `${name} is secret: its value has no place in a design.`,
        'Give it when the stack is deployed.',
      );
    if (before?.name !== name) {
      const unique = checkLogicalIds(design, [name]);
      if (!unique.ok) return unique;
    }
    const after = { ...unknownFields(before), ...parameter };
    if (sameJson(before, after)) return ok(design);
    const next: Design = { ...design, parameters: { ...design.parameters, [id]: after } };
    return ok(before && before.name !== name ? withNewName(next, before.name, name) : next);
  },
});

/** What another Stackwright wrote beside our fields stays. */
const unknownFields = (before: Parameter | undefined): { readonly [name: string]: unknown } =>
  Object.fromEntries(Object.entries(before ?? {}).filter(([name]) => !(name in Parameter.shape)));

function withNewName(design: Design, from: string, to: Parameter['name']): Design {
  const renamed = new Map([[from, to]]);
  const changed = Object.values(design.blocks).flatMap((block) => {
    const next = renameLogicalIds(block, renamed, 'exactly');
    return sameJson(next, block) ? [] : [[block.id, next] as const];
  });
  return changed.length > 0
    ? { ...design, blocks: { ...design.blocks, ...Object.fromEntries(changed) } }
    : design;
}
