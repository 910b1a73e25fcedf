import { z } from 'zod';
import { defineBlock } from '../../define-block.ts';
import { field } from '../../fields.ts';

export const microservice = defineBlock({
  type: 'microservice',
  label: 'Microservice',
  kind: 'Microservice',
  category: 'structure',
  icon: 'microservice',
  summary: 'A bounded context: the blocks that belong together, the team that owns them, and why.',
  newName: 'Microservice',
  services: [],
  resourceTypes: [],
  properties: z.object({
    team: field(z.string().default(''), {
      label: 'Team',
      help: 'Who builds it, runs it and is called at night. A tag of everything it owns.',
    }),
    purpose: field(z.string().default(''), {
      label: 'Purpose',
      help: 'The business capability it stands for, in one sentence.',
      multiline: 'text',
    }),
    repository: field(z.string().default(''), {
      label: 'Repository',
      help: 'Address of its source code.',
    }),
  }),
  traits: { boundedContext: true },
  chips: ({ team }) => (team ? [team] : []),
});
