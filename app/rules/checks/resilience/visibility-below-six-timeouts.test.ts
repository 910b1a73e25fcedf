import { describe, expect, it } from 'vitest';
import { type Sketch, sketch } from '../../../design/testing/sketch.ts';
import { QUIET, type Trial, tryRule } from '../../testing/try-rule.ts';
import { visibilityBelowSixTimeouts } from './visibility-below-six-timeouts.ts';

const valid: readonly [string, Sketch][] = [
  [
    'six times as long',
    {
      blocks: {
        a: { type: 'lambda-function', properties: { timeout: 10 } },
        q: { type: 'sqs-queue', properties: { visibilityTimeout: 60 } },
      },
      connections: [['q', 'triggers', 'a']],
    },
  ],
  [
    'the longest a queue can',
    {
      blocks: {
        a: { type: 'lambda-function', properties: { timeout: 900 } },
        q: { type: 'sqs-queue', properties: { visibilityTimeout: 43200 } },
      },
      connections: [['q', 'triggers', 'a', { batchingWindow: 300 }]],
    },
  ],
  [
    'shorter than the function, which is another finding',
    {
      blocks: {
        a: { type: 'lambda-function', properties: { timeout: 60 } },
        q: { type: 'sqs-queue', properties: { visibilityTimeout: 30 } },
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
        orders: { type: 'AWS::SQS::Queue', properties: { VisibilityTimeout: 120 } },
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
        'orders hides a message for 120 s while charge works on it for up to 60 s: little is left to try again when it is throttled. Hide messages for 360 s, six times as long.',
      ],
      fixes: ['Let orders hide messages for 360 s'],
    },
  ],
  [
    'five times as long',
    {
      blocks: {
        charge: { type: 'lambda-function', properties: { timeout: 10 } },
        orders: { type: 'sqs-queue', properties: { visibilityTimeout: 50 } },
      },
      connections: [['orders', 'triggers', 'charge']],
    },
    {
      messages: [
        'orders hides a message for 50 s while charge works on it for up to 10 s: little is left to try again when it is throttled. Hide messages for 60 s, six times as long.',
      ],
      fixes: ['Let orders hide messages for 60 s'],
    },
  ],
];

describe('visibility-below-six-timeouts', () => {
  it.each(valid)('has nothing against %s', (_, design) => {
    expect(tryRule(visibilityBelowSixTimeouts, sketch(design))).toEqual(QUIET);
  });

  it.each(invalid)('finds %s', (_, design, expected) => {
    expect(tryRule(visibilityBelowSixTimeouts, sketch(design))).toEqual({ ...QUIET, ...expected });
  });
});
