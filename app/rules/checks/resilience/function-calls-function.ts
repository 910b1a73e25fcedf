import { defineRule } from '../../define-rule.ts';
import { queueBetween } from '../../fixes/queue-between.ts';
import { isFunction } from '../../roles.ts';
import { sources } from '../../sources.ts';
import { nameOf } from '../../wording.ts';

export const functionCallsFunction = defineRule({
  id: 'function-calls-function',
  title: 'A function waits for another function',
  area: 'resilience',
  severity: 'warning',
  why: 'While one function waits for another, both are paid for, both count against the concurrency limit, and an error in the second must be handled in the first.',
  source: sources.functionsCallingFunctions,
  judges: 'connection',
  check: (view, context) => {
    const { connection, from, to, synchronous, definition } = view;
    // An authorizer is asked by the gateway, not by code that waits.
    if (!synchronous || definition?.aside || !isFunction(from) || !isFunction(to)) return [];
    if (from === to) return [];
    return [
      {
        message: `${nameOf(from)} waits for another function, ${nameOf(to)}: both are paid for meanwhile, and both fail together. Put a queue between them if ${nameOf(from)} needs no answer, or make them one function.`,
        blocks: [from.block.id, to.block.id],
        connections: [connection.id],
        fixes: queueBetween(view, context),
      },
    ];
  },
});
