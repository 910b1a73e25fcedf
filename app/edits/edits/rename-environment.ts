import { z } from 'zod';
import { EnvironmentName, Environments } from '../../design/environments.ts';
import { fail, ok } from '../../result.ts';
import { defineEdit } from '../define-edit.ts';
import { checkEnvironment, mapEnvironments } from '../variations.ts';

/** Calls an environment something else, and keeps what was set for it. */
export const renameEnvironment = defineEdit({
  name: 'rename-environment',
  label: 'Rename environment',
  args: z.object({ from: EnvironmentName, to: EnvironmentName }),
  apply: (design, { from, to }) => {
    const known = checkEnvironment(design, from);
    if (!known.ok) return known;
    if (from === to) return ok(design);
    const environments = Environments.safeParse(
      design.settings.environments?.map((one) => (one.name === from ? { ...one, name: to } : one)),
    );
    if (!environments.success)
      return fail(
        'invalid',
        `${environments.error.issues[0]?.message ?? 'The name is not valid'}.`,
      );
    const next = { ...design, settings: { ...design.settings, environments: environments.data } };
    // What a file may still hold by the new name was no environment's.
    const cleared = mapEnvironments(next, (name) => (name === to ? undefined : name));
    return ok(mapEnvironments(cleared, (name) => (name === from ? to : name)));
  },
});
