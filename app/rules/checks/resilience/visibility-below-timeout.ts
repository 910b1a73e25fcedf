import { defineRule } from '../../define-rule.ts';
import { advisedVisibility, queueConsumers } from '../../queue-consumers.ts';
import { sources } from '../../sources.ts';
import { nameOf, seconds } from '../../wording.ts';

export const visibilityBelowTimeout = defineRule({
  id: 'visibility-below-timeout',
  title: 'Messages come back while they are worked on',
  area: 'resilience',
  severity: 'error',
  why: 'A message that becomes visible again before its function has finished is handed to another run: it is done twice. Lambda refuses such a mapping.',
  source: sources.functionsOnQueues,
  judges: 'design',
  check: (context) =>
    queueConsumers(context)
      .filter(({ visibility, timeout }) => visibility < timeout)
      .map(({ view: { connection, from, to }, visibility, timeout, window }) => {
        const advised = advisedVisibility(timeout, window);
        return {
          message: `${nameOf(to)} may work on a message for ${seconds(timeout)}, but ${nameOf(from)} hands it to somebody else after ${seconds(visibility)}: it is done twice. Hide messages for ${seconds(advised)}, six times as long as ${nameOf(to)} may take.`,
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
