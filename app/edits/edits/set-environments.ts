import { z } from 'zod';
import { EnvironmentName, Environments } from '../../design/environments.ts';
import type { Design } from '../../design/schema.ts';
import { sameJson } from '../../json.ts';
import { fail, ok } from '../../result.ts';
import { defineEdit } from '../define-edit.ts';
import { without } from '../records.ts';
import { mapEnvironments } from '../variations.ts';

/**
 * Which environments the design has, in order. What was set for one that goes is gone with it; a new
 * one has what all share. An environment of another name is another one: see `rename-environment`.
 */
export const setEnvironments = defineEdit({
  name: 'set-environments',
  label: 'Change environments',
  args: z.object({ names: z.array(EnvironmentName) }),
  apply: (design, { names }) => {
    const before = design.settings.environments ?? [];
    const known = new Map(before.map((one) => [one.name, one]));
    const after = Environments.safeParse(names.map((name) => known.get(name) ?? { name }));
    if (!after.success)
      return fail('invalid', `${after.error.issues[0]?.message ?? 'These names are not valid'}.`);
    if (sameJson(before, after.data)) return ok(design);
    const gone = new Set([...known.keys()].filter((name) => !names.includes(name)));
    const settings: Design['settings'] =
      names.length > 0
        ? { ...design.settings, environments: after.data }
        : without(design.settings, 'environments');
    const next = { ...design, settings };
    return ok(
      gone.size > 0 ? mapEnvironments(next, (name) => (gone.has(name) ? undefined : name)) : next,
    );
  },
});
