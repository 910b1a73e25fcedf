import { z } from 'zod';
import { field } from '../../catalog/fields.ts';
import { runOrder } from '../../catalog/pipelines/run-order.ts';
import { defineConnection } from '../define-connection.ts';

export const deploys = defineConnection({
  kind: 'deploys',
  label: 'deploys to',
  summary: 'Brings what was built to where it runs.',
  synchronous: false,
  arrows: 'to',
  compiledLast: true,
  properties: z.object({
    order: runOrder('deployments'),
    approval: field(z.boolean().default(false), {
      label: 'Approval',
      help: 'Somebody has to agree before what has this order is deployed.',
    }),
    build: field(
      z
        .string()
        .regex(/^[A-Za-z0-9]{0,255}$/, 'a logical id: letters and digits')
        .default(''),
      {
        label: 'Output of',
        help: 'Logical id of the build project whose output is deployed. Empty: of the first.',
      },
    ),
  }),
  fits: (from, to) => (from.pipeline && to.deployable ? 2 : 0),
  compile: (options, from, to, scope) => {
    if (!from.pipeline) return;
    if (to.deployable) from.pipeline.deploys(to.deployable, options, scope);
  },
});
