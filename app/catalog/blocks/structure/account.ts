import { z } from 'zod';
import { defineBlock } from '../../define-block.ts';
import { field } from '../../fields.ts';

export const account = defineBlock({
  type: 'account',
  label: 'AWS account',
  kind: 'Account',
  category: 'structure',
  icon: 'account',
  summary: 'An AWS account, to show who owns what. Drawn, not deployed.',
  newName: 'account',
  services: [],
  resourceTypes: [],
  properties: z.object({
    accountId: field(
      z
        .string()
        .regex(/^$|^\d{12}$/, 'the twelve digits of an account')
        .default(''),
      { label: 'Account id', help: 'Twelve digits. For people who read the picture.' },
    ),
  }),
  traits: {},
  container: {
    look: 'account',
    size: { width: 704, height: 560 },
    padding: { top: 36, right: 12, bottom: 20, left: 12 },
  },
  chips: ({ accountId }) => (accountId ? [accountId] : []),
});
