// How a block that keeps or carries data is encrypted with a key of the user's own: the property,
// and what becomes of the choice.
import { z } from 'zod';
import type { Statement } from '../../cloudformation/policy.ts';
import { type FieldMeta, field } from '../fields.ts';
import type { Access, Key } from '../traits/code.ts';
import type { BlockScope } from '../traits.ts';

/** `otherwise`: what encrypts it where no key is chosen, such as "the AWS managed key". */
export const keyChoice = (
  otherwise: string,
  more: Pick<FieldMeta, 'when'> & { readonly group?: string } = {},
) =>
  field(z.string().optional(), {
    label: 'KMS key',
    help: `A key of your own, whose use you can see and withdraw. Empty: ${otherwise}.`,
    group: 'Safety',
    reference: 'kms-key',
    ...more,
  });

/** The chosen key; nothing where none is chosen, or, with a problem told, where it isn't one. */
export function ownKey(scope: BlockScope, chosen: string | undefined): Key | undefined {
  if (!chosen) return undefined;
  const key = scope.referenced(chosen, 'kms-key')?.key;
  if (!key)
    scope.problem(
      `${scope.name} is to be encrypted with a key that isn't in the design.`,
      'Choose another KMS key in the inspector, or none.',
    );
  return key;
}

/** What a caller needs of a store or channel and, where it has one, of its key. */
export const withKey = (
  statements: readonly Statement[],
  key: Key | undefined,
  access: Access,
): readonly Statement[] => [...statements, ...(key?.statements(access) ?? [])];
