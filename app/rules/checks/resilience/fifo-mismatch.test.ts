import { describe, expect, it } from 'vitest';
import { type Sketch, sketch } from '../../../design/testing/sketch.ts';
import { QUIET, type Trial, tryRule } from '../../testing/try-rule.ts';
import { fifoMismatch } from './fifo-mismatch.ts';

const redrive = (queue: string) => ({
  deadLetterTargetArn: { 'Fn::GetAtt': [queue, 'Arn'] },
  maxReceiveCount: 5,
});
const raw = (orders: object, failed: object): Sketch => ({
  blocks: {
    failed: { type: 'AWS::SQS::Queue', properties: { ...failed } },
    orders: {
      type: 'AWS::SQS::Queue',
      properties: { RedrivePolicy: redrive('Failed'), ...orders },
    },
  },
});

const valid: readonly [string, Sketch][] = [
  [
    'our own, of either kind',
    {
      blocks: {
        a: 'sqs-queue',
        b: { type: 'sqs-queue', properties: { fifo: true } },
        news: { type: 'sns-topic', properties: { fifo: true } },
      },
      connections: [['news', 'subscribes', 'b']],
    },
  ],
  ['standard queues', raw({}, {})],
  ['FIFO queues', raw({ FifoQueue: true }, { FifoQueue: true })],
  [
    'a queue elsewhere',
    {
      blocks: {
        orders: {
          type: 'AWS::SQS::Queue',
          properties: {
            FifoQueue: true,
            RedrivePolicy: {
              deadLetterTargetArn: 'arn:aws:sqs:eu-central-1:111122223333:failed.fifo',
              maxReceiveCount: 5,
            },
          },
        },
      },
    },
  ],
];

const invalid: readonly [string, Sketch, Partial<Trial>][] = [
  [
    'a FIFO queue whose failures go to a standard one',
    raw({ FifoQueue: true }, {}),
    {
      messages: [
        'orders is a FIFO queue, and failed, where what fails goes, is a standard queue: AWS refuses that, and the stack fails. Make failed a FIFO queue.',
      ],
      fixes: ['Make failed a FIFO queue'],
    },
  ],
  [
    'a standard queue whose failures go to a FIFO one',
    raw({}, { FifoQueue: true, ContentBasedDeduplication: true }),
    {
      messages: [
        'orders is a standard queue, and failed, where what fails goes, is a FIFO queue: AWS refuses that, and the stack fails. Make failed a standard queue.',
      ],
      fixes: ['Make failed a standard queue'],
    },
  ],
  [
    'one whose name says that it is FIFO',
    raw({}, { FifoQueue: true, QueueName: 'failed.fifo' }),
    {
      messages: [
        'orders is a standard queue, and failed, where what fails goes, is a FIFO queue: AWS refuses that, and the stack fails. Make failed a standard queue.',
      ],
    },
  ],
  [
    'an override',
    {
      blocks: {
        orders: {
          type: 'sqs-queue',
          properties: { fifo: true },
          overrides: { DeadLetterQueue: { FifoQueue: false } },
        },
      },
    },
    {
      messages: [
        'orders is a FIFO queue, and its dead-letter queue, where what fails goes, is a standard queue: AWS refuses that, and the stack fails. Make its dead-letter queue a FIFO queue.',
      ],
    },
  ],
  [
    'a subscription and a rule',
    {
      blocks: {
        failed: { type: 'AWS::SQS::Queue', properties: { FifoQueue: true } },
        mails: 'sqs-queue',
        news: 'sns-topic',
        changes: {
          type: 'AWS::Events::Rule',
          properties: {
            EventPattern: { source: ['shop'] },
            Targets: [
              {
                Id: 'mails',
                Arn: { 'Fn::GetAtt': ['Mails', 'Arn'] },
                DeadLetterConfig: { Arn: { 'Fn::GetAtt': ['Failed', 'Arn'] } },
              },
            ],
          },
        },
        sub: {
          type: 'AWS::SNS::Subscription',
          properties: {
            TopicArn: { Ref: 'News' },
            Protocol: 'sqs',
            Endpoint: { 'Fn::GetAtt': ['Mails', 'Arn'] },
            RedrivePolicy: redrive('Failed'),
          },
        },
      },
    },
    {
      messages: [
        'news is a standard topic, and failed, where what fails goes, is a FIFO queue: AWS refuses that, and the stack fails. Make failed a standard queue.',
        "EventBridge keeps what changes can't deliver in standard queues only, and failed, where what fails goes, is a FIFO queue: AWS refuses that, and the stack fails. Make failed a standard queue.",
      ],
      fixes: ['Make failed a standard queue', 'Make failed a standard queue'],
    },
  ],
];

describe('fifo-mismatch', () => {
  it.each(valid)('has nothing against %s', (_, design) => {
    expect(tryRule(fifoMismatch, sketch(design))).toEqual(QUIET);
  });

  it.each(invalid)('finds %s', (_, design, expected) => {
    expect(tryRule(fifoMismatch, sketch(design))).toEqual({ ...QUIET, ...expected });
  });
});
