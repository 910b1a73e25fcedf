import { z } from 'zod';
import { defineBlock } from '../../define-block.ts';
import { field } from '../../fields.ts';

export const text = defineBlock({
  type: 'text',
  label: 'Text',
  kind: 'Text',
  category: 'actors',
  icon: 'text',
  summary:
    'Words on the canvas without anything around them: a title, a label. Drawn, not deployed.',
  newName: 'text',
  services: [],
  resourceTypes: [],
  properties: z.object({
    text: field(z.string().max(4000).default('Text'), {
      label: 'Text',
      help: 'What stands on the canvas. It is as wide as its lines until it is resized.',
      multiline: 'text',
    }),
    size: field(z.enum(['small', 'medium', 'large', 'huge']).default('medium'), {
      label: 'Size',
      help: 'Of the letters: a label, a heading, a title.',
    }),
  }),
  traits: {},
  drawing: { look: 'text', size: { width: 48, height: 24 } },
});
