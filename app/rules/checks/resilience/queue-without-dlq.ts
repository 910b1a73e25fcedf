import { sqsQueue } from '../../../catalog/blocks/messaging/sqs-queue.ts';
import { counted } from '../../../counted.ts';
import { defineRule } from '../../define-rule.ts';
import { sources } from '../../sources.ts';
import { nameOf } from '../../wording.ts';

export const queueWithoutDlq = defineRule({
  id: 'queue-without-dlq',
  title: 'A queue without a dead-letter queue',
  area: 'resilience',
  severity: 'warning',
  why: 'A message that always fails is tried again until it expires, takes the place of good ones, and is then lost without a trace.',
  source: sources.deadLetterQueues,
  judges: 'design',
  check: ({ graph, blocks, properties }) =>
    blocks.flatMap((view) => {
      const queue = properties(sqsQueue, view.block);
      // Who only collects what failed elsewhere has nobody to try it again.
      if (!queue || queue.deadLetterQueue || graph.outgoing(view.block.id).length === 0) return [];
      return {
        message: `A message that always fails stays in ${nameOf(view)} and is tried again for ${counted(queue.retentionDays, 'day')}, then it is lost. Give ${nameOf(view)} a dead-letter queue.`,
        blocks: [view.block.id],
        fixes: [
          {
            title: `Give ${nameOf(view)} a dead-letter queue`,
            edits: [
              {
                edit: 'set-properties' as const,
                args: { id: view.block.id, values: { deadLetterQueue: true } },
              },
            ],
          },
        ],
      };
    }),
});
