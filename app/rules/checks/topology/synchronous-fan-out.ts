import { counted } from '../../../counted.ts';
import { availabilityOf } from '../../calls/availability.ts';
import { callsBy } from '../../calls/call-limits.ts';
import { isWorker } from '../../calls/waiting.ts';
import { defineRule } from '../../define-rule.ts';
import { sources } from '../../sources.ts';
import { listed, nameOf } from '../../wording.ts';

export const synchronousFanOut = defineRule({
  id: 'synchronous-fan-out',
  title: 'One request needs the answers of many',
  area: 'topology',
  severity: 'warning',
  why: 'A request that can’t be answered without all of its calls is as slow as the slowest of them, and fails as often as all of them together.',
  source: sources.gracefulDegradation,
  threshold: { default: 5, unit: 'calls a request' },
  judges: 'block',
  check: (view, context) => {
    if (!view.traits.codeHost || isWorker(view, context)) return [];
    // With a circuit breaker it has an answer without them.
    const calls = callsBy(view.block.id, context).filter(
      (call) => !call.circuitBreaker && !call.view.to.traits.key,
    );
    const callees = [...new Set(calls.map((call) => call.view.to))];
    // Different requests need different answers: routes of its own tell them apart.
    const routes = context.incoming(view.block.id).filter(({ from }) => from.traits.router);
    if (callees.length <= context.threshold * Math.max(1, routes.length)) return [];
    const name = nameOf(view);
    return [
      {
        message: `${name} waits for ${listed(callees.map(nameOf))}: ${counted(callees.length, 'call')} for one request. With each of them at 99.9 %, it answers ${availabilityOf(callees.length)} of the time at best. Let it answer without the less important ones, behind circuit breakers; keep copies of what it asks for; or hand work on by events.`,
        blocks: [view.block.id, ...callees.map(({ block }) => block.id)],
        connections: calls.map((call) => call.view.connection.id),
        fixes: [
          {
            title: `Let ${name} do without those that fail, by a circuit breaker on each call`,
            edits: calls.map((call) => ({
              edit: 'set-connection-properties' as const,
              args: { id: call.view.connection.id, values: { circuitBreaker: true } },
            })),
          },
        ],
      },
    ];
  },
});
