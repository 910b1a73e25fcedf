import { z } from 'zod';
import { defineConnection } from '../define-connection.ts';
import { handOver } from '../hand-over.ts';

export const sends = defineConnection({
  kind: 'sends',
  label: 'sends',
  summary: 'Leaves work in a queue for somebody to do later.',
  synchronous: false,
  arrows: 'to',
  properties: z.object({}),
  fits: (from, to) => (from.codeHost && to.channel?.verb === 'sends' ? 2 : 0),
  compile: (_, from, to, scope) => {
    if (from.codeHost && to.channel) handOver(from.codeHost, to.channel, scope);
  },
});
