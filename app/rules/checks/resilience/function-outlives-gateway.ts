import { parseProperties } from '../../../catalog/fields.ts';
import { calls } from '../../../connections/kinds/calls.ts';
import { type BlockView, defineRule, type NearContext } from '../../define-rule.ts';
import { setOwn } from '../../fixes/set-own.ts';
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
  judges: 'connection',
  check: ({ connection, from, to, synchronous }, context) => {
    const limit = from.signals.timeoutSeconds;
    const takes = to.signals.timeoutSeconds;
    if (!synchronous || !from.traits.router || !isFunction(to)) return [];
    if (!limit || !takes || takes <= limit) return [];
    return [
      {
        message: `${nameOf(to)} may take ${seconds(takes)}, but ${nameOf(from)} gives up after ${seconds(limit)}: callers get an error for work that is done all the same. Give ${nameOf(to)} ${seconds(limit)} at most, or let it work behind a queue.`,
        blocks: [to.block.id, from.block.id],
        connections: [connection.id],
        // A function that waits for somebody longer than that would be stopped meanwhile.
        fixes:
          longestWait(to, context) > limit
            ? []
            : setOwn(to, 'timeout', limit, `Give ${nameOf(to)} a timeout of ${seconds(limit)}`),
      },
    ];
  },
});

const longestWait = ({ block }: BlockView, { outgoing }: NearContext): number =>
  Math.max(
    0,
    ...outgoing(block.id)
      .filter(({ connection }) => connection.kind === calls.kind)
      .map(({ connection }) => {
        const { timeout = 0, retries = 0 } = parseProperties(
          calls.properties,
          connection.properties,
        ).values;
        return timeout * (retries + 1);
      }),
  );
