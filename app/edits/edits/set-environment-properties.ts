import { z } from 'zod';
import { EnvironmentName } from '../../design/environments.ts';
import { BlockId, ConnectionId } from '../../design/ids.ts';
import type { Variation } from '../../design/schema.ts';
import { Json, sameJson } from '../../json.ts';
import { fail } from '../../result.ts';
import { defineEdit } from '../define-edit.ts';
import { changeBlock, changeConnection, without } from '../records.ts';
import { checkEnvironment, withVariation } from '../variations.ts';

/**
 * Sets some properties of a block or a connection for one environment. Null is a value here: the
 * property's default, whatever all environments share. `reset` takes back what was set.
 */
export const setEnvironmentProperties = defineEdit({
  name: 'set-environment-properties',
  label: 'Change properties in an environment',
  args: z.object({
    environment: EnvironmentName,
    block: BlockId.optional(),
    connection: ConnectionId.optional(),
    values: z.record(z.string(), Json).default({}),
    reset: z.array(z.string()).default([]),
  }),
  apply: (design, { environment, block, connection, values, reset }) => {
    const known = checkEnvironment(design, environment);
    if (!known.ok) return known;
    const change = (before: Variation): Variation => changed(before, values, reset);
    if (block !== undefined)
      return changeBlock(design, block, (one) => withVariation(one, environment, change));
    if (connection !== undefined)
      return changeConnection(design, connection, (one) => withVariation(one, environment, change));
    return fail('invalid', 'Nothing was named whose properties to change.');
  },
});

function changed(
  before: Variation,
  values: { readonly [name: string]: Json },
  reset: readonly string[],
): Variation {
  const present = before.properties ?? {};
  const next = new Map([...Object.entries(present), ...Object.entries(values)]);
  for (const name of reset) next.delete(name);
  const properties = Object.fromEntries(next);
  if (sameJson(properties, present)) return before;
  return next.size > 0 ? { ...before, properties } : without(before, 'properties');
}
