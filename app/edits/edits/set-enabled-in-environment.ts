import { z } from 'zod';
import { EnvironmentName } from '../../design/environments.ts';
import { BlockId, ConnectionId } from '../../design/ids.ts';
import type { Design, Variation } from '../../design/schema.ts';
import { ok, type Result } from '../../result.ts';
import { defineEdit, type EditFailure } from '../define-edit.ts';
import { changeBlock, changeConnection, without } from '../records.ts';
import { checkEnvironment, withVariation } from '../variations.ts';

/**
 * Turns blocks and connections on or off in one environment. What is inside a block that is off, or
 * belongs to it, is off as well, without being told.
 */
export const setEnabledInEnvironment = defineEdit({
  name: 'set-enabled-in-environment',
  label: 'Turn on or off in an environment',
  args: z.object({
    environment: EnvironmentName,
    blocks: z.array(BlockId).default([]),
    connections: z.array(ConnectionId).default([]),
    enabled: z.boolean(),
  }),
  apply: (design, { environment, blocks, connections, enabled }) => {
    const known = checkEnvironment(design, environment);
    if (!known.ok) return known;
    const change = (before: Variation): Variation => {
      if ((before.enabled ?? true) === enabled) return before;
      return enabled ? without(before, 'enabled') : { ...before, enabled };
    };
    let result: Result<Design, EditFailure> = ok(design);
    for (const id of blocks) {
      if (!result.ok) return result;
      result = changeBlock(result.value, id, (one) => withVariation(one, environment, change));
    }
    for (const id of connections) {
      if (!result.ok) return result;
      result = changeConnection(result.value, id, (one) => withVariation(one, environment, change));
    }
    return result;
  },
});
