import { defineRule } from '../../define-rule.ts';
import { advisedVisibility, queueConsumer } from '../../events/queue-consumers.ts';
import { setOwn } from '../../fixes/set-own.ts';
import { sources } from '../../sources.ts';
import { nameOf, seconds } from '../../wording.ts';

export const visibilityBelowSixTimeouts = defineRule({
  id: 'visibility-below-six-timeouts',
  title: 'Messages have little time to be tried again',
  area: 'resilience',
  severity: 'warning',
  why: 'When a function is throttled, Lambda tries the same batch again while its messages stay hidden. AWS advises six times the function’s timeout for that.',
  source: sources.functionsOnQueues,
  judges: 'connection',
  check: (view, context) => {
    const consumer = queueConsumer(view, context);
    if (!consumer) return [];
    const { visibility, timeout, window } = consumer;
    const advised = advisedVisibility(timeout, window);
    // Below the timeout itself it is another finding, and a worse one.
    if (visibility < timeout || visibility >= advised) return [];
    const { connection, from, to } = view;
    return [
      {
        message: `${nameOf(from)} hides a message for ${seconds(visibility)} while ${nameOf(to)} works on it for up to ${seconds(timeout)}: little is left to try again when it is throttled. Hide messages for ${seconds(advised)}, six times as long.`,
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
