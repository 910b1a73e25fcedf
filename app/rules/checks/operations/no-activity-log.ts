import { defineRule } from '../../define-rule.ts';
import { turnOn } from '../../fixes/turn-on.ts';
import { sources } from '../../sources.ts';
import { nameOf } from '../../wording.ts';

export const noActivityLog = defineRule({
  id: 'no-activity-log',
  title: 'Nobody records what happens there',
  area: 'operations',
  severity: 'warning',
  why: 'When something was refused, slow or broken into, the record of it is the first thing that is asked for, and can’t be made afterwards.',
  source: sources.activityLogs,
  judges: 'block',
  check: (view, { production }) =>
    // Of what is tried out, nobody asks afterwards.
    production && view.signals.recorded === false
      ? [
          {
            message: `Nothing records what happens in ${nameOf(view)}: why it failed, or who got in, can't be found out afterwards. Turn its logs on.`,
            blocks: [view.block.id],
            fixes: turnOn(
              view,
              (signals) => signals.recorded === true,
              `Turn on the logs of ${nameOf(view)}`,
            ),
          },
        ]
      : [],
});
