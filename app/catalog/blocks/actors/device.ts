import { z } from 'zod';
import { defineBlock } from '../../define-block.ts';
import { field } from '../../fields.ts';

export const device = defineBlock({
  type: 'device',
  label: 'Device',
  kind: 'Device',
  category: 'actors',
  icon: 'client',
  summary: 'A browser, phone or thing from which traffic enters. Drawn, not deployed.',
  newName: 'device',
  services: [],
  resourceTypes: [],
  properties: z.object({
    description: field(z.string().max(1000).default(''), {
      label: 'What',
      help: 'What it is and what it asks for, for people who read the picture.',
      multiline: 'text',
    }),
  }),
  traits: { actor: true },
});
