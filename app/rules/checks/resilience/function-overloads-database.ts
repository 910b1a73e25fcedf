import { defineRule } from '../../define-rule.ts';
import { isBounded } from '../../events/runs-at-once.ts';
import { setOwn } from '../../fixes/set-own.ts';
import { isFunction } from '../../roles.ts';
import { sources } from '../../sources.ts';
import { nameOf } from '../../wording.ts';

export const functionOverloadsDatabase = defineRule({
  id: 'function-overloads-database',
  title: 'A function may open more connections than a database has',
  area: 'resilience',
  severity: 'warning',
  why: 'Each run of a function holds a connection of its own. A thousand at once is an ordinary burst for Lambda, and far more than a small database takes.',
  source: sources.functionsWithDatabases,
  threshold: { default: 20, unit: 'runs at once' },
  judges: 'connection',
  check: ({ connection, from, to }, context) => {
    if (!isFunction(from) || to.traits.store?.kind !== 'relational') return [];
    if (to.signals.poolsConnections || isBounded(from, context)) return [];
    return [
      {
        message: `Nothing limits how many runs of ${nameOf(from)} open a connection to ${nameOf(to)} at once: a burst shuts everybody else out. Allow it a number that ${nameOf(to)} can serve, or put an RDS Proxy between them.`,
        blocks: [from.block.id, to.block.id],
        connections: [connection.id],
        fixes: setOwn(
          from,
          'reservedConcurrency',
          context.threshold,
          `Run ${nameOf(from)} ${context.threshold} times at once, at most`,
        ),
      },
    ];
  },
});
