import type { LogicalId } from '../design/ids.ts';
import type { Design } from '../design/schema.ts';
import { fail, ok, type Result } from '../result.ts';
import type { EditFailure } from './define-edit.ts';

/**
 * Fails when a logical id is in the design already, or twice among the new ones. Blocks,
 * connections and parameters share one template, hence one name space.
 */
export function checkLogicalIds(
  design: Design,
  wanted: readonly LogicalId[],
): Result<undefined, EditFailure> {
  const taken = new Map<string, string>();
  for (const { logicalId, name } of Object.values(design.blocks)) taken.set(logicalId, name);
  for (const { logicalId } of Object.values(design.connections))
    taken.set(logicalId, 'a connection');
  for (const { name } of Object.values(design.parameters)) taken.set(name, 'a parameter');
  for (const logicalId of wanted) {
    const holder = taken.get(logicalId);
    if (holder !== undefined)
      return fail(
        'invalid',
        `The logical id ${logicalId} is already used by ${holder}.`,
        'Choose another one: every resource of a template has its own.',
      );
    taken.set(logicalId, 'another new block');
  }
  return ok(undefined);
}
