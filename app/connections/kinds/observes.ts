import { z } from 'zod';
import { field } from '../../catalog/fields.ts';
import { defineConnection } from '../define-connection.ts';

export const observes = defineConnection({
  kind: 'observes',
  label: 'observes',
  summary: 'Watches what can be measured of it: an alarm each limit, a row of a dashboard.',
  synchronous: false,
  arrows: 'to',
  aside: true,
  properties: z.object({
    metric: field(z.string().max(255).default(''), {
      label: 'Metric',
      help: 'CloudWatch’s name of one metric of the block, such as Errors. Empty: as the alarm or dashboard says.',
    }),
    threshold: field(z.number().optional(), {
      label: 'Threshold',
      help: 'In the unit of the metric. Empty: where it usually starts to hurt.',
    }),
    comparison: field(z.enum(['above', 'below']).default('above'), {
      label: 'Alarm when',
      help: 'On which side of the threshold the trouble is.',
      options: { above: 'Above the threshold', below: 'Below the threshold' },
      when: { property: 'threshold', filled: true },
    }),
  }),
  fits: (from, to) => (from.observer && to.observable ? 2 : 0),
  compile: (options, from, to, scope) => {
    if (from.observer && to.observable) from.observer.observe(to.observable, options, scope);
  },
});
