import { counted } from '../../../counted.ts';
import { defineRule } from '../../define-rule.ts';
import { queueConsumer } from '../../events/queue-consumers.ts';
import { setOwn } from '../../fixes/set-own.ts';
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
  judges: 'connection',
  check: (view, context) => {
    const consumer = queueConsumer(view, context);
    const tries = consumer?.maximumReceives;
    if (!consumer || tries === undefined || tries >= context.threshold) return [];
    const { connection, from, to } = view;
    // Who takes no more than the function may run at once is never throttled for it.
    const most = consumer.maximumConcurrency;
    if (most !== undefined && most <= (to.signals.concurrencyLimit ?? most)) return [];
    return [
      {
        message: `${nameOf(from)} gives a message up after ${counted(tries, 'try', 'tries')}, and a throttled ${nameOf(to)} uses those up without a fault of the message. Allow ${context.threshold}.`,
        blocks: [from.block.id, to.block.id],
        connections: [connection.id],
        fixes: setOwn(
          from,
          'maximumReceives',
          context.threshold,
          `Let ${nameOf(from)} try ${context.threshold} times`,
        ),
      },
    ];
  },
});
