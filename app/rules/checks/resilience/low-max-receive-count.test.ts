import { describe, expect, it } from 'vitest';
import { type Sketch, sketch } from '../../../design/testing/sketch.ts';
import { QUIET, type Trial, tryRule } from '../../testing/try-rule.ts';
import { lowMaxReceiveCount } from './low-max-receive-count.ts';

const valid: readonly [string, Sketch][] = [
  [
    'a queue that never asks more than the function may do at once',
    {
      blocks: {
        a: { type: 'lambda-function', properties: { reservedConcurrency: 10 } },
        q: { type: 'sqs-queue', properties: { maximumReceives: 1 } },
      },
      connections: [['q', 'triggers', 'a', { maximumConcurrency: 10 }]],
    },
  ],
  [
    'five tries',
    {
      blocks: {
        a: 'lambda-function',
        q: { type: 'sqs-queue', properties: { maximumReceives: 5 } },
      },
      connections: [['q', 'triggers', 'a']],
    },
  ],
  [
    'one try by a service, which is never throttled',
    {
      blocks: { a: 'ecs-service', q: { type: 'sqs-queue', properties: { maximumReceives: 1 } } },
      connections: [['q', 'triggers', 'a']],
    },
  ],
  [
    'no dead-letter queue, which is another finding',
    {
      blocks: {
        a: 'lambda-function',
        q: { type: 'sqs-queue', properties: { maximumReceives: 1, deadLetterQueue: false } },
      },
      connections: [['q', 'triggers', 'a']],
    },
  ],
  [
    'what the design finds enough',
    {
      settings: { rules: { 'low-max-receive-count': { threshold: 2 } } },
      blocks: {
        a: 'lambda-function',
        q: { type: 'sqs-queue', properties: { maximumReceives: 2 } },
      },
      connections: [['q', 'triggers', 'a']],
    },
  ],
];

const invalid: readonly [string, Sketch, Partial<Trial>][] = [
  [
    'a raw queue',
    {
      blocks: {
        failed: { type: 'AWS::SQS::Queue', properties: { MessageRetentionPeriod: 1_209_600 } },
        orders: {
          type: 'AWS::SQS::Queue',
          properties: {
            VisibilityTimeout: 360,
            RedrivePolicy: {
              deadLetterTargetArn: { 'Fn::GetAtt': ['Failed', 'Arn'] },
              maxReceiveCount: 2,
            },
          },
        },
        charge: { type: 'AWS::Lambda::Function', properties: { Timeout: 60 } },
        reads: {
          type: 'AWS::Lambda::EventSourceMapping',
          properties: {
            EventSourceArn: { 'Fn::GetAtt': ['Orders', 'Arn'] },
            FunctionName: { Ref: 'Charge' },
            FunctionResponseTypes: ['ReportBatchItemFailures'],
          },
        },
      },
    },
    {
      messages: [
        'orders gives a message up after 2 tries, and a throttled charge uses those up without a fault of the message. Allow 5.',
      ],
      fixes: ['Let orders try 5 times'],
    },
  ],
  [
    'a queue that asks more than the function may do at once',
    {
      blocks: {
        charge: { type: 'lambda-function', properties: { reservedConcurrency: 5 } },
        orders: { type: 'sqs-queue', properties: { maximumReceives: 3 } },
      },
      connections: [['orders', 'triggers', 'charge', { maximumConcurrency: 10 }]],
    },
    {
      messages: [
        'orders gives a message up after 3 tries, and a throttled charge uses those up without a fault of the message. Allow 5.',
      ],
      fixes: ['Let orders try 5 times'],
    },
  ],
  [
    'an override',
    {
      blocks: {
        charge: 'lambda-function',
        orders: { type: 'sqs-queue', overrides: { '': { 'RedrivePolicy.maxReceiveCount': 2 } } },
      },
      connections: [['orders', 'triggers', 'charge']],
    },
    {
      messages: [
        'orders gives a message up after 2 tries, and a throttled charge uses those up without a fault of the message. Allow 5.',
      ],
    },
  ],
  [
    'one try',
    {
      blocks: {
        charge: 'lambda-function',
        orders: { type: 'sqs-queue', properties: { maximumReceives: 1 } },
      },
      connections: [['orders', 'triggers', 'charge']],
    },
    {
      messages: [
        'orders gives a message up after 1 try, and a throttled charge uses those up without a fault of the message. Allow 5.',
      ],
      fixes: ['Let orders try 5 times'],
    },
  ],
];

describe('low-max-receive-count', () => {
  it.each(valid)('has nothing against %s', (_, design) => {
    expect(tryRule(lowMaxReceiveCount, sketch(design))).toEqual(QUIET);
  });

  it.each(invalid)('finds %s', (_, design, expected) => {
    expect(tryRule(lowMaxReceiveCount, sketch(design))).toEqual({ ...QUIET, ...expected });
  });
});
