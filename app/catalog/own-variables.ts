import { z } from 'zod';
import { field } from './fields.ts';

/** What a program is told besides what its connections tell it. */
export const ownVariables = field(
  z
    .array(
      z.object({
        name: field(
          z
            .string()
            .regex(/^[A-Za-z][A-Za-z0-9_]+$/, 'letters, digits and _, a letter first')
            .default('NAME'),
          { label: 'Name' },
        ),
        value: field(z.string().default(''), { label: 'Value' }),
      }),
    )
    .max(50)
    .default([]),
  {
    label: 'Variables',
    help: 'Settings the code reads. Connections add their own; secrets belong in Secrets Manager.',
    group: 'Code',
  },
);
