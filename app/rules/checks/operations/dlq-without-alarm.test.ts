import { describe, expect, it } from 'vitest';
import { type Sketch, sketch } from '../../../design/testing/sketch.ts';
import { QUIET, type Trial, tryRule } from '../../testing/try-rule.ts';
import { dlqWithoutAlarm } from './dlq-without-alarm.ts';

const valid: readonly [string, Sketch][] = [
  [
    'a design without alarms',
    {
      blocks: { jobs: 'sqs-queue', work: 'lambda-function' },
      connections: [['jobs', 'triggers', 'work']],
    },
  ],
  [
    'a queue that is watched',
    {
      blocks: {
        jobs: 'sqs-queue',
        work: { type: 'lambda-function', properties: { timeout: 30 } },
        page: 'cloudwatch-alarm',
      },
      connections: [
        ['jobs', 'triggers', 'work'],
        ['page', 'observes', 'jobs'],
      ],
    },
  ],
  [
    'a queue that only collects',
    {
      blocks: {
        jobs: 'sqs-queue',
        work: { type: 'lambda-function', properties: { timeout: 30 } },
        page: 'cloudwatch-alarm',
      },
      connections: [
        ['work', 'sends', 'jobs'],
        ['page', 'observes', 'work'],
      ],
    },
  ],
];

const invalid: readonly [string, Sketch, Partial<Trial>][] = [
  [
    'a queue that was forgotten',
    {
      blocks: {
        jobs: 'sqs-queue',
        work: { type: 'lambda-function', properties: { timeout: 30 } },
        page: 'cloudwatch-alarm',
      },
      connections: [
        ['jobs', 'triggers', 'work'],
        ['page', 'observes', 'work'],
      ],
    },
    {
      messages: [
        'Messages that fail in jobs go to its dead-letter queue, and no alarm tells anybody. Let an alarm observe jobs, as it does others.',
      ],
      fixes: ['Let page observe jobs'],
    },
  ],
];

describe('dlq-without-alarm', () => {
  it.each(valid)('has nothing against %s', (_, design) => {
    expect(tryRule(dlqWithoutAlarm, sketch(design))).toEqual(QUIET);
  });

  it.each(invalid)('finds %s', (_, design, expected) => {
    expect(tryRule(dlqWithoutAlarm, sketch(design))).toEqual({ ...QUIET, ...expected });
  });
});
