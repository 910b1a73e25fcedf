import { describe, expect, it } from 'vitest';
import { type Sketch, sketch } from '../../../design/testing/sketch.ts';
import { runRules } from '../../run.ts';
import { QUIET, TODAY, type Trial, tryRule } from '../../testing/try-rule.ts';
import { queueWithoutDlq } from './queue-without-dlq.ts';

const valid: readonly [string, Sketch][] = [
  [
    'the default',
    {
      blocks: { a: 'lambda-function', q: 'sqs-queue' },
      connections: [['q', 'triggers', 'a']],
    },
  ],
  [
    'a queue that only collects',
    {
      blocks: {
        a: 'lambda-function',
        q: { type: 'sqs-queue', properties: { deadLetterQueue: false } },
      },
      connections: [['a', 'sends', 'q']],
    },
  ],
];

const invalid: readonly [string, Sketch, Partial<Trial>][] = [
  [
    'a raw queue',
    {
      blocks: {
        orders: { type: 'AWS::SQS::Queue', properties: { VisibilityTimeout: 360 } },
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
        'A message that always fails stays in orders and is tried again for 4 days, then it is lost. Give orders a dead-letter queue.',
      ],
      fixes: ['Give orders a dead-letter queue'],
    },
  ],
  [
    'a queue that keeps its order',
    {
      blocks: {
        a: 'lambda-function',
        mails: { type: 'sqs-queue', properties: { deadLetterQueue: false, fifo: true } },
      },
      connections: [['mails', 'triggers', 'a']],
    },
    {
      messages: [
        'A message that always fails holds up all others of its group in mails for 4 days. Give mails a dead-letter queue, unless the order matters more than going on.',
      ],
      fixes: ['Give mails a dead-letter queue'],
    },
  ],
  [
    'a queue whose failures stay',
    {
      blocks: {
        a: 'lambda-function',
        mails: { type: 'sqs-queue', properties: { deadLetterQueue: false } },
      },
      connections: [['mails', 'triggers', 'a']],
    },
    {
      messages: [
        'A message that always fails stays in mails and is tried again for 4 days, then it is lost. Give mails a dead-letter queue.',
      ],
      fixes: ['Give mails a dead-letter queue'],
    },
  ],
];

describe('queue-without-dlq', () => {
  it.each(valid)('has nothing against %s', (_, design) => {
    expect(tryRule(queueWithoutDlq, sketch(design))).toEqual(QUIET);
  });

  it.each(invalid)('finds %s', (_, design, expected) => {
    expect(tryRule(queueWithoutDlq, sketch(design))).toEqual({ ...QUIET, ...expected });
  });

  it.each([
    [false, 'warning'],
    [true, 'info'],
  ])('takes it less seriously where the order counts: %s', (fifo, severity) => {
    const design = sketch({
      blocks: {
        a: 'lambda-function',
        q: { type: 'sqs-queue', properties: { deadLetterQueue: false, fifo } },
      },
      connections: [['q', 'triggers', 'a']],
    });
    const found = runRules(design, { today: TODAY, rules: [queueWithoutDlq] });
    expect(found.map((finding) => finding.severity)).toEqual([severity]);
  });
});
