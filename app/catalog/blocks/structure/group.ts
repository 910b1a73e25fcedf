import { z } from 'zod';
import { defineBlock } from '../../define-block.ts';
import { field } from '../../fields.ts';

export const group = defineBlock({
  type: 'group',
  label: 'Group',
  kind: 'Group',
  category: 'structure',
  icon: 'group',
  summary: 'A frame with a name round what belongs together. Drawn, not deployed.',
  newName: 'group',
  services: [],
  resourceTypes: [],
  properties: z.object({
    description: field(z.string().max(1000).default(''), {
      label: 'What for',
      help: 'Why these belong together, for people who read the picture.',
      multiline: 'text',
    }),
  }),
  traits: {},
  container: {
    look: 'group',
    size: { width: 320, height: 240 },
    padding: { top: 36, right: 12, bottom: 20, left: 12 },
  },
});
