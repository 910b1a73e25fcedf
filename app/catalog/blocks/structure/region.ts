import { z } from 'zod';
import { defineBlock } from '../../define-block.ts';
import { field } from '../../fields.ts';

export const region = defineBlock({
  type: 'region',
  label: 'Region',
  kind: 'Region',
  category: 'structure',
  icon: 'region',
  summary:
    'A Region of AWS, to show what runs where. Drawn, not deployed: the stack is deployed to one Region.',
  newName: 'Region',
  services: [],
  resourceTypes: [],
  properties: z.object({
    code: field(
      z
        .string()
        .regex(/^$|^[a-z]{2,}(-[a-z]+)+-\d+$/, 'a Region such as eu-west-1')
        .default(''),
      { label: 'Region', help: 'Its name, such as eu-west-1.' },
    ),
  }),
  traits: {},
  container: {
    look: 'region',
    size: { width: 656, height: 480 },
    padding: { top: 36, right: 12, bottom: 20, left: 12 },
  },
  chips: ({ code }) => (code ? [code] : []),
});
