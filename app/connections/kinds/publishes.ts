import { z } from 'zod';
import { defineConnection } from '../define-connection.ts';
import { handOver } from '../hand-over.ts';

export const publishes = defineConnection({
  kind: 'publishes',
  label: 'publishes',
  summary: 'Tells a topic what happened, whoever listens.',
  synchronous: false,
  arrows: 'to',
  properties: z.object({}),
  fits: (from, to) => (from.codeHost && to.channel?.verb === 'publishes' ? 2 : 0),
  compile: (_, from, to, scope) => {
    if (from.codeHost && to.channel) handOver(from.codeHost, to.channel, scope);
  },
});
