import { z } from 'zod';
import { defineBlock } from '../../define-block.ts';
import { wrongExpression } from '../../events/schedule-expression.ts';
import { scheduled } from '../../events/scheduled.ts';
import { field } from '../../fields.ts';
import { scheduleMetrics } from '../../metrics/events.ts';

export const schedule = defineBlock({
  type: 'schedule',
  label: 'Schedule',
  kind: 'EventBridge Scheduler',
  category: 'messaging',
  icon: 'schedule',
  summary: 'Starts others at a time, or again and again.',
  newName: 'schedule',
  services: ['Amazon EventBridge Scheduler'],
  resourceTypes: ['AWS::Scheduler::ScheduleGroup'],
  properties: z.object({
    expression: field(
      z
        .string()
        .max(256)
        .superRefine((text, context) => {
          const wrong = wrongExpression(text);
          if (wrong !== undefined) context.addIssue({ code: 'custom', message: wrong });
        })
        .default('rate(1 day)'),
      {
        label: 'When',
        help: 'rate(5 minutes), cron(0 6 * * ? *) for every day at six, or at(2027-01-31T06:00:00) for once.',
      },
    ),
    timezone: field(
      z
        .string()
        .max(50)
        .regex(/^[A-Za-z_]+(?:\/[A-Za-z0-9_+-]+){0,2}$/, 'a time zone such as Europe/Berlin')
        .default('UTC'),
      {
        label: 'Time zone',
        help: 'By its IANA name, such as Europe/Berlin. Summer time is heeded.',
      },
    ),
    flexibleMinutes: field(z.int().min(0).max(1440).default(0), {
      label: 'May be late by',
      help: 'Starts at some time within this window, so that not everything starts at once. 0: on time.',
      unit: 'minutes',
    }),
    input: field(z.string().max(8192).default(''), {
      label: 'Input',
      help: 'What it hands over, best in JSON. Empty: a notice of the schedule.',
      multiline: 'code',
    }),
    enabled: field(z.boolean().default(true), {
      label: 'Enabled',
      help: 'Off, it stays deployed and starts nothing.',
      group: 'Operation',
    }),
  }),
  traits: { eventSource: { events: 'schedule' }, observable: true },
  signals: () => ({ scales: true, stateful: false, encrypted: true }),
  chips: ({ expression }) => [expression],
  compile: ({ expression, timezone, flexibleMinutes, input, enabled }, scope) => {
    // Each target has a schedule of its own; the group is what they have in common.
    const group = scope.resource('', 'AWS::Scheduler::ScheduleGroup', {});
    return {
      eventSource: scheduled(
        {
          GroupName: group.ref,
          ScheduleExpression: expression,
          ScheduleExpressionTimezone: timezone,
          FlexibleTimeWindow:
            flexibleMinutes > 0
              ? { Mode: 'FLEXIBLE', MaximumWindowInMinutes: flexibleMinutes }
              : { Mode: 'OFF' },
          State: enabled ? 'ENABLED' : 'DISABLED',
        },
        input,
      ),
      observable: scheduleMetrics(group.ref),
      reference: group.ref,
    };
  },
});
