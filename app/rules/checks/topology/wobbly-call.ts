import { parseProperties } from '../../../catalog/fields.ts';
import { calls } from '../../../connections/kinds/calls.ts';
import { type ConnectionView, defineRule, type Fix } from '../../define-rule.ts';
import { sources } from '../../sources.ts';
import { nameOf, seconds } from '../../wording.ts';

export const wobblyCall = defineRule({
  id: 'wobbly-call',
  title: 'A call with neither a timeout nor a limit to its retries',
  area: 'topology',
  severity: 'warning',
  why: 'Without a limit a caller waits as long as the slowest answer takes, until its own threads or concurrency are used up and it fails too.',
  source: sources.smellsAndRefactorings,
  check: ({ connections }) =>
    connections
      .filter(({ connection, from }) => connection.kind === calls.kind && from.traits.codeHost)
      .filter(({ connection }) => {
        const { timeout, retries, circuitBreaker } = parseProperties(
          calls.properties,
          connection.properties,
        ).values;
        return timeout === undefined && retries === undefined && !circuitBreaker;
      })
      .map((view) => ({
        message: `${nameOf(view.from)} calls ${nameOf(view.to)} and never gives up: when ${nameOf(view.to)} is slow, ${nameOf(view.from)} is stuck with it. Decide how long it waits and how often it tries again.`,
        blocks: [view.from.block.id, view.to.block.id],
        connections: [view.connection.id],
        fixes: [giveUp(view)],
      })),
});

/** What a request is worth waiting for, unless the caller itself has less. */
const PATIENCE_SECONDS = 5;

function giveUp({ connection, from, to }: ConnectionView): Fix {
  // Time left to answer after the callee has not.
  const own = from.signals.timeoutSeconds;
  const timeout = own === undefined ? PATIENCE_SECONDS : Math.min(PATIENCE_SECONDS, own / 2);
  return {
    title: `Let ${nameOf(from)} give up on ${nameOf(to)} after ${seconds(timeout)}, and try once more`,
    edits: [
      {
        edit: 'set-connection-properties',
        args: { id: connection.id, values: { timeout, retries: 1 } },
      },
    ],
  };
}
