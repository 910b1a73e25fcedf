import type { GuardFile } from '#app/host/validator.ts';
import { ok } from '#app/result.ts';
import type { Validated, Validator } from './validator.ts';

/** Guard rules that are too much for the validator cost their own findings, not the template's. */
export async function validateWithGuard(
  validator: Validator,
  text: string,
  guard: readonly GuardFile[],
  signal?: AbortSignal,
): Promise<Validated> {
  const first = await validator.validate(text, signal, guard);
  if (first.ok || guard.length === 0 || first.failure.code === 'validator-superseded') return first;
  const alone = await validator.validate(text, signal);
  if (!alone.ok) return alone;
  const names = guard.map(({ name }) => name).join(', ');
  return ok([
    {
      rule: 'guard-file',
      severity: 'error',
      message: `The Guard rules in ${names} could not be checked: ${first.failure.message} The template was checked without them. Look for a rule that goes through everything in the template, and name resource types in it.`,
      logicalId: null,
      path: '',
    },
    ...alone.value,
  ]);
}
