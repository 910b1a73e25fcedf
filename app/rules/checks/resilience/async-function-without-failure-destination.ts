import { type ConnectionView, defineRule } from '../../define-rule.ts';
import { turnOn } from '../../fixes/turn-on.ts';
import { isFunction } from '../../roles.ts';
import { sources } from '../../sources.ts';
import { listed, nameOf } from '../../wording.ts';

export const asyncFunctionWithoutFailureDestination = defineRule({
  id: 'async-function-without-failure-destination',
  title: 'Events are lost when a function fails',
  area: 'resilience',
  severity: 'warning',
  why: 'Nobody waits for an asynchronous invocation: after three failed tries its event is dropped, unless it is kept somewhere.',
  source: sources.asynchronousFailures,
  judges: 'block',
  check: (view, { incoming }) => {
    if (!isFunction(view) || view.signals.keepsFailures !== false) return [];
    const by = incoming(view.block.id).filter(isAsynchronous);
    if (by.length === 0) return [];
    const name = nameOf(view);
    const from = listed([...new Set(by.map((one) => nameOf(one.from)))]);
    return [
      {
        message: `An event from ${from} that ${name} fails on three times is gone, and nobody hears of it. Keep the failed events of ${name} in a queue.`,
        blocks: [view.block.id],
        connections: by.map(({ connection }) => connection.id),
        fixes: turnOn(
          view,
          ({ keepsFailures }) => keepsFailures === true,
          `Keep the failed events of ${name}`,
        ),
      },
    ];
  },
});

/** A topic, a bucket or an alarm hands its events over and leaves; a queue or a stream keeps them. */
const isAsynchronous = ({ from, connection }: ConnectionView): boolean =>
  (connection.kind === 'subscribes' && from.traits.topic === true) ||
  (connection.kind === 'notifies' && from.traits.alarm === true) ||
  (connection.kind === 'triggers' && HANDED_OVER.has(from.traits.eventSource?.events ?? ''));

const HANDED_OVER: ReadonlySet<string> = new Set(['objects', 'events', 'schedule']);
