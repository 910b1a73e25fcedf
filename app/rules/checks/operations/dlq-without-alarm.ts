import { type BlockView, defineRule, type NearContext } from '../../define-rule.ts';
import { connecting } from '../../fixes/connecting.ts';
import { sources } from '../../sources.ts';
import { nameOf } from '../../wording.ts';

export const dlqWithoutAlarm = defineRule({
  id: 'dlq-without-alarm',
  title: 'A dead-letter queue nobody watches',
  area: 'operations',
  severity: 'warning',
  why: 'What lies in a dead-letter queue was not done. Unless somebody is told, it is deleted when its time is over.',
  source: sources.deadLetterAlarms,
  judges: 'design',
  check: (context) => {
    // A design that draws no alarms leaves them to others; one that does has forgotten this.
    const alarms = context.blocks.filter(
      (view) => isAlarm(view) && context.outgoing(view.block.id).length > 0,
    );
    const [alarm, another] = alarms;
    if (!alarm) return [];
    return context.blocks
      .filter((view) => isWorkedOff(view, context) && !isWatched(view, context))
      .map((view) => ({
        message: `Messages that fail in ${nameOf(view)} go to its dead-letter queue, and no alarm tells anybody. Let an alarm observe ${nameOf(view)}, as it does others.`,
        blocks: [view.block.id],
        // Which of several is to tell is somebody's choice; so is one that watches something else.
        fixes:
          another || !watchesFailures(alarm)
            ? []
            : [
                {
                  title: `Let ${nameOf(alarm)} observe ${nameOf(view)}`,
                  edits: [connecting(alarm, 'observes', view, context.graph.design)],
                },
              ],
      }));
  },
});

const watchesFailures = ({ block }: BlockView): boolean => {
  const signal = block.properties['signal'] ?? 'advised';
  return signal === 'advised' || signal === 'errors';
};

const isAlarm = ({ definition }: BlockView): boolean =>
  definition?.resourceTypes.includes('AWS::CloudWatch::Alarm') === true &&
  definition.traits.observer === true;

/** A queue with consumers and with a dead-letter queue of its own. */
const isWorkedOff = ({ block, traits, signals }: BlockView, { outgoing }: NearContext) =>
  traits.eventSource?.events === 'messages' &&
  signals.keepsFailures === true &&
  outgoing(block.id).some(({ to }) => to.traits.consumer);

const isWatched = ({ block }: BlockView, { incoming }: NearContext): boolean =>
  incoming(block.id).some(({ from }) => isAlarm(from));
