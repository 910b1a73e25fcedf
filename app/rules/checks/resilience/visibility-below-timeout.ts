import { defineRule } from '../../define-rule.ts';
import { advisedVisibility, queueConsumer } from '../../events/queue-consumers.ts';
import { setOwn } from '../../fixes/set-own.ts';
import { sources } from '../../sources.ts';
import { nameOf, seconds } from '../../wording.ts';

export const visibilityBelowTimeout = defineRule({
  id: 'visibility-below-timeout',
  title: 'Messages come back while they are worked on',
  area: 'resilience',
  severity: 'error',
  why: 'A message that becomes visible again before its function has finished is handed to another run: it is done twice. Lambda refuses such a mapping.',
  source: sources.functionsOnQueues,
  judges: 'connection',
  check: (view, context) => {
    const consumer = queueConsumer(view, context);
    if (!consumer || consumer.visibility >= consumer.timeout) return [];
    const { connection, from, to } = view;
    const { visibility, timeout, window } = consumer;
    const advised = advisedVisibility(timeout, window);
    return [
      {
        message: `${nameOf(to)} may work on a message for ${seconds(timeout)}, but ${nameOf(from)} hands it to somebody else after ${seconds(visibility)}: it is done twice. Hide messages for ${seconds(advised)}, six times as long as ${nameOf(to)} may take.`,
        blocks: [from.block.id, to.block.id],
        connections: [connection.id],
        fixes: setOwn(
          from,
          'visibilityTimeout',
          advised,
          `Let ${nameOf(from)} hide messages for ${seconds(advised)}`,
        ),
      },
    ];
  },
});
