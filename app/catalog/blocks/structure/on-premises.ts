import { z } from 'zod';
import { defineBlock } from '../../define-block.ts';
import { field } from '../../fields.ts';

export const onPremises = defineBlock({
  type: 'on-premises',
  label: 'On-premises',
  kind: 'On-premises',
  category: 'structure',
  icon: 'on-premises',
  summary: 'A data centre or office of your own, with the systems in it. Drawn, not deployed.',
  newName: 'data centre',
  services: [],
  resourceTypes: [],
  properties: z.object({
    location: field(z.string().max(200).default(''), {
      label: 'Where',
      help: 'For people who read the picture.',
    }),
  }),
  traits: {},
  container: {
    look: 'on-premises',
    size: { width: 320, height: 200 },
    padding: { top: 36, right: 12, bottom: 20, left: 12 },
  },
  chips: ({ location }) => (location ? [location] : []),
});
