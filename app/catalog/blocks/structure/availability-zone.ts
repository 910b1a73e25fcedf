import { z } from 'zod';
import { defineBlock } from '../../define-block.ts';
import { field } from '../../fields.ts';

export const availabilityZone = defineBlock({
  type: 'availability-zone',
  label: 'Availability Zone',
  kind: 'Zone',
  category: 'structure',
  icon: 'availability-zone',
  summary:
    'A zone of a Region, to draw what stands in it. Drawn only: a VPC spreads its subnets over zones by itself.',
  newName: 'zone A',
  services: [],
  resourceTypes: [],
  properties: z.object({
    description: field(z.string().max(1000).default(''), {
      label: 'What for',
      help: 'For people who read the picture.',
      multiline: 'text',
    }),
  }),
  traits: {},
  container: {
    look: 'zone',
    size: { width: 320, height: 240 },
    padding: { top: 36, right: 12, bottom: 20, left: 12 },
  },
});
