import { z } from 'zod';
import { defineConnection } from '../define-connection.ts';
import { handOver } from '../hand-over.ts';

export const puts = defineConnection({
  kind: 'puts',
  label: 'puts',
  summary: 'Puts events on a bus or records into a stream, whoever reads them.',
  synchronous: false,
  arrows: 'to',
  properties: z.object({}),
  fits: (from, to) => (from.codeHost && to.channel?.verb === 'puts' ? 2 : 0),
  compile: (_, from, to, scope) => {
    if (from.codeHost && to.channel) handOver(from.codeHost, to.channel, scope);
  },
});
