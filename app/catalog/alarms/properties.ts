import { z } from 'zod';
import { field } from '../fields.ts';

/** Source: CloudWatch API reference, PutMetricAlarm, Period. */
const PERIODS = [60, 300, 900, 3600, 21_600, 86_400] as const;

const ofItsOwn = { property: 'signal', in: ['own'] };

export const alarmProperties = z.object({
  signal: field(
    z.enum(['advised', 'errors', 'latency', 'saturation', 'traffic', 'own']).default('advised'),
    {
      label: 'Signal',
      help: 'Which of a block’s golden signals is watched. All advised: an alarm for each metric that has a limit which makes sense in every design.',
      options: {
        advised: 'All advised',
        errors: 'Errors',
        latency: 'Latency',
        saturation: 'Saturation',
        traffic: 'Traffic',
        own: 'A metric of your own',
      },
    },
  ),
  namespace: field(
    z
      .string()
      .regex(/^(?:[\w.\-/#: ]*)$/, 'letters, digits and . - _ / # :')
      .max(255)
      .default(''),
    {
      label: 'Namespace',
      help: 'Where the metric is kept, such as AWS/Lambda or Shop/Orders.',
      group: 'Metric',
      when: ofItsOwn,
    },
  ),
  metricName: field(z.string().max(255).default(''), {
    label: 'Metric',
    help: 'Its name in CloudWatch.',
    group: 'Metric',
    when: ofItsOwn,
  }),
  dimensions: field(
    z
      .array(
        z.object({
          name: field(z.string().min(1).max(255), { label: 'Name' }),
          value: field(z.string().min(1).max(1024), { label: 'Value' }),
        }),
      )
      .max(30)
      .default([]),
    {
      label: 'Dimensions',
      help: 'All that the metric is told with: with others it is another metric.',
      group: 'Metric',
      when: ofItsOwn,
    },
  ),
  threshold: field(z.number().default(0), {
    label: 'Threshold',
    help: 'In the unit of the metric.',
    group: 'Metric',
    when: ofItsOwn,
  }),
  comparison: field(z.enum(['above', 'below']).default('above'), {
    label: 'Alarm when',
    help: 'On which side of the threshold the trouble is.',
    group: 'Metric',
    options: { above: 'Above the threshold', below: 'Below the threshold' },
    when: ofItsOwn,
  }),
  statistic: field(
    z
      .enum(['advised', 'Sum', 'Average', 'Minimum', 'Maximum', 'p50', 'p90', 'p95', 'p99'])
      .default('advised'),
    {
      label: 'Statistic',
      help: 'How the values of a period become one. As advised: the sum for counts, the slowest hundredth for times.',
      group: 'Evaluation',
      options: { advised: 'As advised' },
    },
  ),
  period: field(z.literal([...PERIODS]).optional(), {
    label: 'Period',
    help: 'How long values are collected before they are looked at. Empty: as advised for the metric.',
    unit: 'seconds',
    group: 'Evaluation',
  }),
  periods: field(z.int().min(1).max(100).optional(), {
    label: 'Periods',
    help: 'How many are looked at. Empty: as advised for the metric.',
    group: 'Evaluation',
  }),
  breaching: field(z.int().min(1).max(100).optional(), {
    label: 'Bad periods',
    help: 'How many of them must be over the limit. Empty: all.',
    group: 'Evaluation',
  }),
  missingData: field(
    z.enum(['notBreaching', 'breaching', 'missing', 'ignore']).default('notBreaching'),
    {
      label: 'Missing data',
      help: 'What counts when nothing is measured. Most metrics are told only while something happens, so that silence is good.',
      group: 'Evaluation',
      options: {
        notBreaching: 'Is good',
        breaching: 'Is bad',
        missing: 'Is insufficient data',
        ignore: 'Keeps the state',
      },
    },
  ),
  together: field(z.boolean().default(false), {
    label: 'One alarm for all',
    help: 'A composite alarm goes off when any of them does, and it alone notifies.',
    group: 'Notification',
  }),
  notifyRecovery: field(z.boolean().default(true), {
    label: 'Tell when it is over',
    help: 'Who is notified of the alarm also learns that things are well again.',
    group: 'Notification',
  }),
});

export type AlarmProperties = z.output<typeof alarmProperties>;
