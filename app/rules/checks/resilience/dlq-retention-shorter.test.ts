import { describe, expect, it } from 'vitest';
import { type Sketch, sketch } from '../../../design/testing/sketch.ts';
import { QUIET, type Trial, tryRule } from '../../testing/try-rule.ts';
import { dlqRetentionShorter } from './dlq-retention-shorter.ts';

const DAY = 86_400;
const raw = (source: object, dead: object): Sketch => ({
  blocks: {
    failed: { type: 'AWS::SQS::Queue', properties: { ...dead } },
    orders: {
      type: 'AWS::SQS::Queue',
      properties: {
        RedrivePolicy: {
          deadLetterTargetArn: { 'Fn::GetAtt': ['Failed', 'Arn'] },
          maxReceiveCount: 5,
        },
        ...source,
      },
    },
  },
});

const valid: readonly [string, Sketch][] = [
  ['the default', { blocks: { q: { type: 'sqs-queue', properties: { retentionDays: 14 } } } }],
  ['queues that keep messages equally long', raw({}, {})],
  ['one that keeps them longer', raw({}, { MessageRetentionPeriod: 14 * DAY })],
  [
    'a FIFO queue, whose messages start anew',
    raw({ FifoQueue: true, MessageRetentionPeriod: 14 * DAY }, { FifoQueue: true }),
  ],
  [
    'what only the deployment can tell',
    {
      ...raw({ MessageRetentionPeriod: { Ref: 'Kept' } }, { MessageRetentionPeriod: 60 }),
      parameters: { Kept: { type: 'Number' } },
    },
  ],
];

const invalid: readonly [string, Sketch, Partial<Trial>][] = [
  [
    'a raw dead-letter queue with the default',
    raw({ MessageRetentionPeriod: 14 * DAY }, {}),
    {
      messages: [
        'orders keeps messages for 14 days, its dead-letter queue failed for 4 days only, counted from when they were first sent: what fails late is deleted before anybody looks. Keep messages there for 14 days.',
      ],
      fixes: ['Let failed keep failed messages for 14 days'],
    },
  ],
  [
    'hours and minutes',
    raw({ MessageRetentionPeriod: '7200' }, { MessageRetentionPeriod: 600 }),
    {
      messages: [
        'orders keeps messages for 2 hours, its dead-letter queue failed for 10 minutes only, counted from when they were first sent: what fails late is deleted before anybody looks. Keep messages there for 14 days.',
      ],
      fixes: ['Let failed keep failed messages for 14 days'],
    },
  ],
  [
    'an override',
    {
      blocks: {
        orders: {
          type: 'sqs-queue',
          overrides: { DeadLetterQueue: { MessageRetentionPeriod: DAY } },
        },
      },
    },
    {
      messages: [
        'orders keeps messages for 4 days, its dead-letter queue for 1 day only, counted from when they were first sent: what fails late is deleted before anybody looks. Keep messages there for 14 days.',
      ],
      fixes: ['Let orders keep failed messages for 14 days'],
    },
  ],
  [
    'a queue of ours that a raw one uses',
    {
      blocks: {
        failed: { type: 'sqs-queue', properties: { deadLetterQueue: false, retentionDays: 1 } },
        orders: {
          type: 'AWS::SQS::Queue',
          properties: {
            RedrivePolicy: {
              deadLetterTargetArn: { 'Fn::GetAtt': ['Failed', 'Arn'] },
              maxReceiveCount: 5,
            },
          },
        },
      },
    },
    {
      messages: [
        'orders keeps messages for 4 days, its dead-letter queue failed for 1 day only, counted from when they were first sent: what fails late is deleted before anybody looks. Keep messages there for 14 days.',
      ],
      fixes: ['Let failed keep failed messages for 14 days'],
    },
  ],
];

describe('dlq-retention-shorter', () => {
  it.each(valid)('has nothing against %s', (_, design) => {
    expect(tryRule(dlqRetentionShorter, sketch(design))).toEqual(QUIET);
  });

  it.each(invalid)('finds %s', (_, design, expected) => {
    expect(tryRule(dlqRetentionShorter, sketch(design))).toEqual({ ...QUIET, ...expected });
  });
});
