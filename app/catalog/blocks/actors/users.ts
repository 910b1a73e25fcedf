import { z } from 'zod';
import { defineBlock } from '../../define-block.ts';
import { field } from '../../fields.ts';

export const users = defineBlock({
  type: 'users',
  label: 'Users',
  kind: 'Users',
  category: 'actors',
  icon: 'users',
  summary: 'People or programs outside the account, where traffic enters. Drawn, not deployed.',
  newName: 'users',
  services: [],
  resourceTypes: [],
  properties: z.object({
    description: field(z.string().default(''), {
      label: 'Who',
      help: 'Who they are and what they come for, for people who read the picture.',
      multiline: 'text',
    }),
  }),
  traits: { actor: true },
});
