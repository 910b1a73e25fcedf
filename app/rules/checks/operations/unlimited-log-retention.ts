import { defineRule } from '../../define-rule.ts';
import { madeOf, setRaw } from '../../resources/made.ts';
import { sources } from '../../sources.ts';
import { nameOf } from '../../wording.ts';

const LOG_GROUP = 'AWS::Logs::LogGroup';

export const unlimitedLogRetention = defineRule({
  id: 'unlimited-log-retention',
  title: 'Logs that are kept for ever',
  area: 'operations',
  severity: 'info',
  why: 'A log group without a limit keeps every line: the bill grows each month, and so does the personal data somebody must answer for.',
  source: sources.logRetention,
  judges: 'template',
  check: (context) =>
    madeOf(LOG_GROUP, context)
      .filter(({ properties }) => properties['RetentionInDays'] === undefined)
      .map((made) => ({
        message: `The logs of ${nameOf(made.view)} in ${made.logicalId} are kept, and paid for, for ever. Limit how long.`,
        blocks: [made.view.block.id],
        fixes: setRaw(made, LOG_GROUP, `Keep the logs of ${nameOf(made.view)} for 30 days`, {
          RetentionInDays: 30,
        }),
      })),
});
