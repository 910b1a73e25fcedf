import { defineRule } from '../../define-rule.ts';
import { advisedVisibility, queueConsumers } from '../../queue-consumers.ts';
import { sources } from '../../sources.ts';
import { nameOf, seconds } from '../../wording.ts';

export const visibilityBelowSixTimeouts = defineRule({
  id: 'visibility-below-six-timeouts',
  title: 'Messages have little time to be tried again',
  area: 'resilience',
  severity: 'warning',
  why: 'When a function is throttled, Lambda tries the same batch again while its messages stay hidden. AWS advises six times the function’s timeout for that.',
  source: sources.functionsOnQueues,
  judges: 'design',
  check: (context) =>
    queueConsumers(context)
      .filter(
        ({ visibility, timeout, window }) =>
          visibility >= timeout && visibility < advisedVisibility(timeout, window),
      )
      .map(({ view: { connection, from, to }, visibility, timeout, window }) => {
        const advised = advisedVisibility(timeout, window);
        return {
          message: `${nameOf(from)} hides a message for ${seconds(visibility)} while ${nameOf(to)} works on it for up to ${seconds(timeout)}: little is left to try again when it is throttled. Hide messages for ${seconds(advised)}, six times as long.`,
          blocks: [from.block.id, to.block.id],
          connections: [connection.id],
          fixes: [
            {
              title: `Let ${nameOf(from)} hide messages for ${seconds(advised)}`,
              edits: [
                {
                  edit: 'set-properties' as const,
                  args: { id: from.block.id, values: { visibilityTimeout: advised } },
                },
              ],
            },
          ],
        };
      }),
});
