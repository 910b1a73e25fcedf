import { describe, expect, it } from 'vitest';
import { type Sketch, sketch } from '../../../design/testing/sketch.ts';
import { QUIET, type Trial, tryRule } from '../../testing/try-rule.ts';
import { subscriptionWithoutDlq } from './subscription-without-dlq.ts';

const valid: readonly [string, Sketch][] = [
  [
    'the default, to a queue, a function and a partner',
    {
      blocks: {
        news: 'sns-topic',
        q: 'sqs-queue',
        a: 'lambda-function',
        partner: { type: 'external-system', properties: { endpoint: 'https://example.com' } },
      },
      connections: [
        ['news', 'subscribes', 'q'],
        ['news', 'subscribes', 'a'],
        ['news', 'subscribes', 'partner'],
      ],
    },
  ],
  [
    'people who are told by e-mail',
    {
      blocks: {
        news: { type: 'sns-topic', properties: { emails: ['ops@example.com'] } },
        mail: {
          type: 'AWS::SNS::Subscription',
          properties: { TopicArn: { Ref: 'News' }, Protocol: 'email', Endpoint: 'a@example.com' },
        },
      },
    },
  ],
  [
    'a raw subscription with a redrive policy',
    {
      blocks: {
        news: { type: 'AWS::SNS::Topic' },
        q: 'sqs-queue',
        failed: 'sqs-queue',
        sub: {
          type: 'AWS::SNS::Subscription',
          properties: {
            TopicArn: { Ref: 'News' },
            Protocol: 'sqs',
            Endpoint: { 'Fn::GetAtt': ['Q', 'Arn'] },
            RedrivePolicy: { deadLetterTargetArn: { 'Fn::GetAtt': ['Failed', 'Arn'] } },
          },
        },
      },
    },
  ],
];

const invalid: readonly [string, Sketch, Partial<Trial>][] = [
  [
    'a subscription that keeps nothing',
    {
      blocks: { news: 'sns-topic', mails: 'sqs-queue' },
      connections: [['news', 'subscribes', 'mails', { deadLetterQueue: false }]],
    },
    {
      messages: [
        "A message of news that can't be delivered to mails, because a policy shuts SNS out or its address has moved, is lost, and nobody hears of it. Give the subscription a dead-letter queue.",
      ],
      fixes: ["Keep what news can't deliver to mails"],
    },
  ],
  [
    'a raw subscription without a redrive policy',
    {
      blocks: {
        news: { type: 'AWS::SNS::Topic' },
        mails: { type: 'AWS::SQS::Queue' },
        sub: {
          type: 'AWS::SNS::Subscription',
          properties: {
            TopicArn: { Ref: 'News' },
            Protocol: 'sqs',
            Endpoint: { 'Fn::GetAtt': ['Mails', 'Arn'] },
          },
        },
      },
    },
    {
      messages: [
        "A message of news that can't be delivered to mails, because a policy shuts SNS out or its address has moved, is lost, and nobody hears of it. Give sub a dead-letter queue.",
      ],
      fixes: ["Keep what news can't deliver to mails"],
    },
  ],
  [
    'a raw subscription of something elsewhere',
    {
      blocks: {
        sub: {
          type: 'AWS::SNS::Subscription',
          properties: {
            TopicArn: 'arn:aws:sns:eu-central-1:111122223333:news',
            Protocol: 'https',
            Endpoint: 'https://example.com',
          },
        },
      },
    },
    {
      messages: [
        "A message that can't be delivered to its subscriber, because a policy shuts SNS out or its address has moved, is lost, and nobody hears of it. Give sub a dead-letter queue.",
      ],
      fixes: ["Keep what the topic can't deliver to its subscriber"],
    },
  ],
  [
    'a raw topic that lists a queue itself',
    {
      blocks: {
        mails: { type: 'AWS::SQS::Queue' },
        news: {
          type: 'AWS::SNS::Topic',
          properties: {
            Subscription: [
              { Protocol: 'sqs', Endpoint: { 'Fn::GetAtt': ['Mails', 'Arn'] } },
              { Protocol: 'email', Endpoint: 'a@example.com' },
            ],
          },
        },
      },
    },
    {
      messages: [
        "What news can't deliver to those it lists itself is lost, and they can't have a dead-letter queue there. Draw each as a subscription of its own.",
      ],
    },
  ],
];

describe('subscription-without-dlq', () => {
  it.each(valid)('has nothing against %s', (_, design) => {
    expect(tryRule(subscriptionWithoutDlq, sketch(design))).toEqual(QUIET);
  });

  it.each(invalid)('finds %s', (_, design, expected) => {
    expect(tryRule(subscriptionWithoutDlq, sketch(design))).toEqual({ ...QUIET, ...expected });
  });
});
