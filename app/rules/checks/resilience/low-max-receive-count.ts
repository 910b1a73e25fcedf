import { counted } from '../../../counted.ts';
import { defineRule } from '../../define-rule.ts';
import { queueConsumers } from '../../queue-consumers.ts';
import { sources } from '../../sources.ts';
import { nameOf } from '../../wording.ts';

export const lowMaxReceiveCount = defineRule({
  id: 'low-max-receive-count',
  title: 'Messages are given up after few tries',
  area: 'resilience',
  severity: 'warning',
  why: 'A throttled function counts as a try. With fewer than five, good messages end in the dead-letter queue on a busy day.',
  source: sources.functionsOnQueues,
  threshold: { default: 5, unit: 'tries' },
  judges: 'design',
  check: (context) =>
    queueConsumers(context)
      .filter(
        ({ hasDeadLetterQueue, maximumReceives }) =>
          hasDeadLetterQueue && maximumReceives < context.threshold,
      )
      .map(({ view: { connection, from, to }, maximumReceives }) => ({
        message: `${nameOf(from)} gives a message up after ${counted(maximumReceives, 'try', 'tries')}, and a throttled ${nameOf(to)} uses those up without a fault of the message. Allow ${context.threshold}.`,
        blocks: [from.block.id, to.block.id],
        connections: [connection.id],
        fixes: [
          {
            title: `Let ${nameOf(from)} try ${context.threshold} times`,
            edits: [
              {
                edit: 'set-properties' as const,
                args: { id: from.block.id, values: { maximumReceives: context.threshold } },
              },
            ],
          },
        ],
      })),
});
