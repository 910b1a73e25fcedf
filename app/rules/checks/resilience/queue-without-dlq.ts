import { counted } from '../../../counted.ts';
import { type BlockView, defineRule, type Fix, type NearContext } from '../../define-rule.ts';
import { isFifo, isQueue, retentionDays } from '../../events/queue-consumers.ts';
import { keepFailures } from '../../fixes/keep-failures.ts';
import { turnOn } from '../../fixes/turn-on.ts';
import { sources } from '../../sources.ts';
import { nameOf } from '../../wording.ts';

export const queueWithoutDlq = defineRule({
  id: 'queue-without-dlq',
  title: 'A queue without a dead-letter queue',
  area: 'resilience',
  severity: 'warning',
  why: 'A message that always fails is tried again until it expires, takes the place of good ones, and is then lost without a trace.',
  source: sources.deadLetterQueues,
  judges: 'block',
  check: (view, context) => {
    if (!isQueue(view) || view.signals.keepsFailures !== false) return [];
    // Who only collects what failed elsewhere has nobody to try it again.
    const workedOff = context
      .outgoing(view.block.id)
      .some(({ connection }) => connection.kind === 'triggers');
    if (!workedOff) return [];
    const name = nameOf(view);
    const inOrder = isFifo(view, context);
    return [
      {
        message: inOrder
          ? `A message that always fails holds up all others of its group in ${name} ${during(view, context)}. Give ${name} a dead-letter queue, unless the order matters more than going on.`
          : `A message that always fails stays in ${name} and is tried again ${during(view, context)}, then it is lost. Give ${name} a dead-letter queue.`,
        blocks: [view.block.id],
        // Where no message may be left out, AWS advises against one.
        ...(inOrder && { severity: 'info' }),
        fixes: give(view, inOrder),
      },
    ];
  },
});

function give(view: BlockView, fifo: boolean): readonly Fix[] {
  const title = `Give ${nameOf(view)} a dead-letter queue`;
  return view.block.type === 'AWS::SQS::Queue'
    ? keepFailures(title, {
        block: view.block,
        fifo,
        properties: (queue) => ({
          RedrivePolicy: { deadLetterTargetArn: queue, maxReceiveCount: ENOUGH_TRIES },
        }),
      })
    : turnOn(view, ({ keepsFailures }) => keepsFailures === true, title);
}

/** Source: sources.functionsOnQueues. */
const ENOUGH_TRIES = 5;

function during(view: BlockView, context: NearContext): string {
  const days = retentionDays(view, context);
  return days !== undefined && days >= 1
    ? `for ${counted(Math.floor(days), 'day')}`
    : 'until it expires';
}
