import { z } from 'zod';
import { type FieldMeta, field } from '../fields.ts';

/** What Git takes, without what nobody uses. */
export const branchName = (more: Pick<FieldMeta, 'when'> = {}) =>
  field(
    z
      .string()
      .regex(/^(?!\/)[\w./-]{1,200}$/, 'letters, digits, ., _, / and -, at most 200')
      .default('main'),
    {
      label: 'Branch',
      help: 'The branch that is built and deployed.',
      group: 'Code',
      ...more,
    },
  );
