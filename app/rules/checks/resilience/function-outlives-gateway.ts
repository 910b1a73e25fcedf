import { defineRule } from '../../define-rule.ts';
import { isFunction } from '../../roles.ts';
import { sources } from '../../sources.ts';
import { nameOf, seconds } from '../../wording.ts';

export const functionOutlivesGateway = defineRule({
  id: 'function-outlives-gateway',
  title: 'A function may answer after nobody waits for it',
  area: 'resilience',
  severity: 'warning',
  why: 'An API gives up on an integration after its limit and answers with an error, while the function goes on and is paid for.',
  source: sources.httpApiQuotas,
  judges: 'design',
  check: ({ connections }) =>
    connections.flatMap(({ connection, from, to }) => {
      const limit = from.signals.timeoutSeconds;
      const takes = to.signals.timeoutSeconds;
      if (!from.traits.router || !isFunction(to) || !limit || !takes || takes <= limit) return [];
      return {
        message: `${nameOf(to)} may take ${seconds(takes)}, but ${nameOf(from)} gives up after ${seconds(limit)}: callers get an error for work that is done all the same. Give ${nameOf(to)} ${seconds(limit)} at most, or let it work behind a queue.`,
        blocks: [to.block.id, from.block.id],
        connections: [connection.id],
        fixes: [
          {
            title: `Give ${nameOf(to)} a timeout of ${seconds(limit)}`,
            edits: [
              {
                edit: 'set-properties' as const,
                args: { id: to.block.id, values: { timeout: limit } },
              },
            ],
          },
        ],
      };
    }),
});
