import { describe, expect, it } from 'vitest';
import { type Sketch, sketch } from '../../../design/testing/sketch.ts';
import { QUIET, type Trial, tryRule } from '../../testing/try-rule.ts';
import { ruleTargetWithoutDlq } from './rule-target-without-dlq.ts';

const valid: readonly [string, Sketch][] = [
  [
    'the defaults of a bus, a bucket, a rule and a schedule',
    {
      blocks: {
        bus: 'event-bus',
        files: 's3-bucket',
        rule: 'event-rule',
        once: { type: 'schedule', properties: { expression: 'at(2027-01-31T06:00:00)' } },
        a: 'lambda-function',
      },
      connections: [
        ['bus', 'triggers', 'a'],
        ['files', 'triggers', 'a'],
        ['rule', 'triggers', 'a'],
        ['once', 'triggers', 'a'],
      ],
    },
  ],
  [
    'what is due again and again',
    {
      blocks: {
        nightly: { type: 'schedule', properties: { expression: 'rate(1 day)' } },
        hourly: {
          type: 'AWS::Events::Rule',
          properties: {
            ScheduleExpression: 'rate(1 hour)',
            Targets: [{ Id: 'a', Arn: { 'Fn::GetAtt': ['A', 'Arn'] } }],
          },
        },
        a: 'lambda-function',
      },
      connections: [['nightly', 'triggers', 'a', { deadLetterQueue: false }]],
    },
  ],
  [
    'a queue, which keeps its messages itself',
    {
      blocks: { q: 'sqs-queue', flow: 'state-machine' },
      connections: [['q', 'triggers', 'flow', { deadLetterQueue: false }]],
    },
  ],
  [
    'a raw rule that keeps what it can’t deliver',
    {
      blocks: {
        failed: 'sqs-queue',
        a: 'lambda-function',
        rule: {
          type: 'AWS::Events::Rule',
          properties: {
            EventPattern: { source: ['shop'] },
            Targets: [
              {
                Id: 'a',
                Arn: { 'Fn::GetAtt': ['A', 'Arn'] },
                DeadLetterConfig: { Arn: { 'Fn::GetAtt': ['Failed', 'Arn'] } },
              },
            ],
          },
        },
      },
    },
  ],
];

const invalid: readonly [string, Sketch, Partial<Trial>][] = [
  [
    'a raw rule with two targets, both of which keep nothing',
    {
      blocks: {
        a: 'lambda-function',
        b: 'lambda-function',
        rule: {
          type: 'AWS::Events::Rule',
          properties: {
            EventPattern: { source: ['shop'] },
            Targets: [
              { Id: 'a', Arn: { 'Fn::GetAtt': ['A', 'Arn'] } },
              { Id: 'b', Arn: { 'Fn::GetAtt': ['B', 'Arn'] } },
            ],
          },
        },
      },
    },
    {
      messages: ['a', 'b'].map(
        (name) =>
          `An event of rule that can't be delivered to ${name} is dropped after a day at most, and nobody hears of it. Keep it in a dead-letter queue.`,
      ),
      fixes: ["Keep what rule can't deliver", "Keep what rule can't deliver"],
    },
  ],
  [
    'connections that keep nothing',
    {
      blocks: {
        bus: 'event-bus',
        rule: 'event-rule',
        once: { type: 'schedule', properties: { expression: 'at(2027-01-31T06:00:00)' } },
        learn: 'lambda-function',
        mails: 'sqs-queue',
      },
      connections: [
        ['bus', 'triggers', 'learn', { deadLetterQueue: false }],
        ['rule', 'triggers', 'learn', { deadLetterQueue: false }],
        ['rule', 'triggers', 'mails'],
        ['once', 'triggers', 'mails', { deadLetterQueue: false }],
      ],
    },
    {
      messages: [
        "An event of bus that can't be delivered to learn is dropped after a day at most, and nobody hears of it. Keep it in a dead-letter queue.",
        "An event of rule that can't be delivered to learn is dropped after a day at most, and nobody hears of it. Keep it in a dead-letter queue.",
        "An event of once that can't be delivered to mails is dropped after a day at most, and nobody hears of it. Keep it in a dead-letter queue.",
      ],
      fixes: [
        "Keep what bus can't deliver to learn",
        "Keep what rule can't deliver to learn",
        "Keep what once can't deliver to mails",
      ],
    },
  ],
  [
    'a raw rule with two targets, one of which keeps nothing',
    {
      blocks: {
        failed: 'sqs-queue',
        a: 'lambda-function',
        b: 'lambda-function',
        rule: {
          type: 'AWS::Events::Rule',
          properties: {
            EventPattern: { source: ['shop'] },
            Targets: [
              {
                Id: 'a',
                Arn: { 'Fn::GetAtt': ['A', 'Arn'] },
                DeadLetterConfig: { Arn: { 'Fn::GetAtt': ['Failed', 'Arn'] } },
              },
              { Id: 'b', Arn: { 'Fn::GetAtt': ['B', 'Arn'] } },
            ],
          },
        },
      },
    },
    {
      messages: [
        "An event of rule that can't be delivered to b is dropped after a day at most, and nobody hears of it. Keep it in a dead-letter queue.",
      ],
      fixes: ["Keep what rule can't deliver"],
    },
  ],
];

describe('rule-target-without-dlq', () => {
  it.each(valid)('has nothing against %s', (_, design) => {
    expect(tryRule(ruleTargetWithoutDlq, sketch(design))).toEqual(QUIET);
  });

  it.each(invalid)('finds %s', (_, design, expected) => {
    expect(tryRule(ruleTargetWithoutDlq, sketch(design))).toEqual({ ...QUIET, ...expected });
  });
});
