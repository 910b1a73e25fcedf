import { z } from 'zod';
import { defineBlock } from '../../define-block.ts';
import { field } from '../../fields.ts';

export const note = defineBlock({
  type: 'note',
  label: 'Note',
  kind: 'Note',
  category: 'actors',
  icon: 'note',
  summary: 'A sheet of paper on the canvas. Drawn, not deployed.',
  newName: 'note',
  services: [],
  resourceTypes: [],
  properties: z.object({
    text: field(z.string().max(4000).default(''), {
      label: 'Text',
      help: 'What everybody who looks at the picture should know.',
      multiline: 'text',
    }),
  }),
  traits: {},
  drawing: { look: 'note', size: { width: 176, height: 96 } },
});
