import { z } from 'zod';
import { field } from '../../catalog/fields.ts';
import { defineConnection } from '../define-connection.ts';
import { handOver } from '../hand-over.ts';
import { canReach, reach } from '../reach.ts';

export const calls = defineConnection({
  kind: 'calls',
  label: 'calls',
  summary: 'Asks, and waits for the answer.',
  synchronous: true,
  arrows: 'to',
  properties: z.object({
    timeout: field(z.number().min(0.1).max(900).optional(), {
      label: 'Gives up after',
      help: 'How long the caller waits. The code must hold to it: it is recorded for the rules. Empty: nobody has decided.',
      unit: 'seconds',
    }),
    retries: field(z.int().min(0).max(10).optional(), {
      label: 'Tries again',
      help: 'At most this often after a failure. Retries on several layers multiply.',
      unit: 'times',
    }),
    circuitBreaker: field(z.boolean().default(false), {
      label: 'Circuit breaker',
      help: 'Stops calling for a while when calls keep failing.',
    }),
  }),
  fits: (from, to) => {
    if (from.codeHost && to.callable) return canReach(from, to.callable.over) ? 2 : 0;
    return from.actor && (to.router || to.callable?.over === 'internet') ? 2 : 0;
  },
  compile: (_, from, to, scope) => {
    // People and systems outside are drawn only: what they call is public by itself.
    if (!from.codeHost || !to.callable) return;
    to.callable.expose?.(from);
    handOver(from.codeHost, to.callable, scope);
    reach(from, to.callable.door, scope);
  },
});
