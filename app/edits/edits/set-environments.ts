import { z } from 'zod';
import {
  type Environment,
  EnvironmentName,
  Environments,
  productionByName,
} from '../../design/environments.ts';
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
  args: z.object({
    names: z.array(EnvironmentName),
    /** Whether people depend on an environment; the others stay as they are. */
    production: z.record(EnvironmentName, z.boolean()).default({}),
  }),
  apply: (design, { names, production }) => {
    const before = design.settings.environments ?? [];
    const known = new Map(before.map((one) => [one.name, one]));
    const after = Environments.safeParse(
      names.map((name) => depended(known.get(name) ?? { name }, production[name])),
    );
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

/** What the name says needs no saying, and goes on following the name. */
function depended(environment: Environment, production: boolean | undefined): Environment {
  if (production === undefined) return environment;
  return production === productionByName(environment.name)
    ? without(environment, 'production')
    : { ...environment, production };
}
