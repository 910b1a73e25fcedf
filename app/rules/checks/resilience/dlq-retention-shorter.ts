import { sqsQueue } from '../../../catalog/blocks/messaging/sqs-queue.ts';
import { counted } from '../../../counted.ts';
import { defineRule, type Fix, type TemplateContext } from '../../define-rule.ts';
import { type Made, madeOf, recordOf, setRaw } from '../../resources/made.ts';
import { isSet, namedAmong, numberIn } from '../../resources/made-ends.ts';
import { sources } from '../../sources.ts';
import { nameOf } from '../../wording.ts';

export const dlqRetentionShorter = defineRule({
  id: 'dlq-retention-shorter',
  title: 'A dead-letter queue that forgets sooner than its queue',
  area: 'resilience',
  severity: 'warning',
  why: 'A message keeps the age it had in its first queue: what waited longer there than the dead-letter queue keeps messages is deleted as it arrives.',
  source: sources.deadLetterRetention,
  judges: 'template',
  check: (context) => {
    const queueOf = namedAmong(QUEUE, context);
    return madeOf(QUEUE, context).flatMap((made) => {
      const { RedrivePolicy, FifoQueue } = made.properties;
      const dead = queueOf(recordOf(RedrivePolicy)['deadLetterTargetArn']);
      // A FIFO queue's messages start anew in its dead-letter queue.
      if (!dead || FifoQueue === true) return [];
      const [kept, keptDead] = [retentionOf(made), retentionOf(dead)];
      if (kept === undefined || keptDead === undefined || keptDead >= kept) return [];
      const own = made.view === dead.view;
      return [
        {
          message: `${nameOf(made.view)} keeps messages for ${time(kept)}, its dead-letter queue${own ? '' : ` ${nameOf(dead.view)}`} for ${time(keptDead)} only, counted from when they were first sent: what fails late is deleted before anybody looks. Keep messages there for ${time(LONGEST)}.`,
          blocks: [...new Set([dead.view.block.id, made.view.block.id])],
          fixes: keepLonger(dead, context),
        },
      ];
    });
  },
});

function keepLonger(dead: Made, { properties }: TemplateContext): readonly Fix[] {
  const { block } = dead.view;
  const title = `Let ${nameOf(dead.view)} keep failed messages for ${time(LONGEST)}`;
  const own = block.overrides?.['DeadLetterQueue'];
  if (dead.logicalId !== block.logicalId)
    return own && Object.hasOwn(own, RETENTION)
      ? [
          {
            title,
            edits: [
              {
                edit: 'set-overrides',
                args: { id: block.id, suffix: 'DeadLetterQueue', path: RETENTION },
              },
            ],
          },
        ]
      : [];
  return block.type !== QUEUE && properties(sqsQueue, block) && block.overrides === undefined
    ? [
        {
          title,
          edits: [
            { edit: 'set-properties', args: { id: block.id, values: { retentionDays: 14 } } },
          ],
        },
      ]
    : setRaw(dead, QUEUE, title, { [RETENTION]: LONGEST });
}

const retentionOf = ({ properties }: Made): number | undefined =>
  isSet(properties[RETENTION]) ? numberIn(properties[RETENTION]) : FOUR_DAYS;

function time(seconds: number): string {
  if (seconds >= DAY) return counted(rounded(seconds / DAY), 'day');
  return seconds >= 3600
    ? counted(rounded(seconds / 3600), 'hour')
    : counted(rounded(seconds / 60), 'minute');
}

const rounded = (number: number): number => Math.round(number * 10) / 10;

const QUEUE = 'AWS::SQS::Queue';
const RETENTION = 'MessageRetentionPeriod';
/** Default and longest. Source: SQS API reference, SetQueueAttributes. */
const DAY = 86_400;
const FOUR_DAYS = 4 * DAY;
const LONGEST = 14 * DAY;
