import type { Design } from '../design/schema.ts';
import { fail, type Result } from '../result.ts';
import { carrySteering } from './carry-steering.ts';
import type { EditDefinition, EditFailure } from './define-edit.ts';
import type { EditCall } from './edit-call.ts';
import { edits } from './edits.gen.ts';

/**
 * Applies edits in order, all or none. Arguments are parsed: they may come from a worker. Lines steered
 * by hand go along with the blocks they join, whichever of the edits moved those.
 */
export function applyEdits(
  design: Design,
  calls: readonly EditCall[],
): Result<Design, EditFailure> {
  let current = design;
  for (const call of calls) {
    if (!Object.hasOwn(edits, call.edit))
      return fail('invalid', `There is no edit called ${call.edit}.`);
    const definition: EditDefinition = edits[call.edit];
    const args = definition.args.safeParse(call.args);
    if (!args.success)
      return fail('invalid', `${definition.label}: ${args.error.issues[0]?.message ?? 'invalid'}.`);
    const result = definition.apply(current, args.data);
    if (!result.ok) return result;
    current = result.value;
  }
  return { ok: true, value: carrySteering(design, current) };
}
