import { z } from 'zod';
import { runOrder } from '../../catalog/pipelines/run-order.ts';
import { defineConnection } from '../define-connection.ts';

export const builds = defineConnection({
  kind: 'builds',
  label: 'builds with',
  summary: 'Has it built what the pipeline fetched.',
  synchronous: false,
  arrows: 'to',
  properties: z.object({ order: runOrder('builds') }),
  fits: (from, to) => (from.pipeline && to.build ? 2 : 0),
  compile: (options, from, to, scope) => {
    if (from.pipeline && to.build) from.pipeline.builds(to.build, options, scope);
  },
});
