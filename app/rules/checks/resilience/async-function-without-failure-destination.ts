import { lambdaFunction } from '../../../catalog/blocks/compute/lambda-function.ts';
import { type ConnectionView, defineRule } from '../../define-rule.ts';
import { groupBy } from '../../group-by.ts';
import { sources } from '../../sources.ts';
import { listed, nameOf } from '../../wording.ts';

export const asyncFunctionWithoutFailureDestination = defineRule({
  id: 'async-function-without-failure-destination',
  title: 'Events are lost when a function fails',
  area: 'resilience',
  severity: 'warning',
  why: 'Nobody waits for an asynchronous invocation: after three failed tries its event is dropped, unless it is kept somewhere.',
  source: sources.asynchronousFailures,
  judges: 'design',
  check: ({ connections, properties }) => {
    const invoked = groupBy(connections.filter(isAsynchronous), ({ to }) => to);
    return [...invoked].flatMap(([target, by]) => {
      if (properties(lambdaFunction, target.block)?.failureQueue !== false) return [];
      const from = listed([...new Set(by.map((view) => nameOf(view.from)))]);
      return {
        message: `An event from ${from} that ${nameOf(target)} fails on three times is gone, and nobody hears of it. Keep the failed events of ${nameOf(target)} in a queue.`,
        blocks: [target.block.id],
        connections: by.map(({ connection }) => connection.id),
        fixes: [
          {
            title: `Keep the failed events of ${nameOf(target)}`,
            edits: [
              {
                edit: 'set-properties' as const,
                args: { id: target.block.id, values: { failureQueue: true } },
              },
            ],
          },
        ],
      };
    });
  },
});

/** A topic or a bucket hands its events over and leaves; a queue or a stream keeps them meanwhile. */
const isAsynchronous = ({ from, connection }: ConnectionView): boolean =>
  (connection.kind === 'subscribes' && from.traits.topic === true) ||
  (connection.kind === 'triggers' && HANDED_OVER.has(from.traits.eventSource?.events ?? ''));

const HANDED_OVER: ReadonlySet<string> = new Set(['objects', 'events', 'schedule']);
