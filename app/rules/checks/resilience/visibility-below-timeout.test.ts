import { describe, expect, it } from 'vitest';
import { type Sketch, sketch } from '../../../design/testing/sketch.ts';
import { QUIET, type Trial, tryRule } from '../../testing/try-rule.ts';
import { visibilityBelowTimeout } from './visibility-below-timeout.ts';

const valid: readonly [string, Sketch][] = [
  [
    'what only the deployment can tell',
    {
      blocks: {
        a: 'lambda-function',
        q: { type: 'sqs-queue', overrides: { '': { VisibilityTimeout: { Ref: 'Hidden' } } } },
      },
      connections: [['q', 'triggers', 'a']],
      parameters: { Hidden: { type: 'Number' } },
    },
  ],
  [
    'the defaults',
    {
      blocks: { a: 'lambda-function', q: 'sqs-queue' },
      connections: [['q', 'triggers', 'a']],
    },
  ],
  [
    'as long as the function, which is another finding',
    {
      blocks: {
        a: { type: 'lambda-function', properties: { timeout: 60 } },
        q: { type: 'sqs-queue', properties: { visibilityTimeout: 60 } },
      },
      connections: [['q', 'triggers', 'a']],
    },
  ],
  [
    'a function that only sends',
    {
      blocks: {
        a: { type: 'lambda-function', properties: { timeout: 60 } },
        q: { type: 'sqs-queue', properties: { visibilityTimeout: 10 } },
      },
      connections: [['a', 'sends', 'q']],
    },
  ],
];

const invalid: readonly [string, Sketch, Partial<Trial>][] = [
  [
    'a raw queue left as it is',
    {
      blocks: {
        orders: { type: 'AWS::SQS::Queue' },
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
        'charge may work on a message for 60 s, but orders hands it to somebody else after 30 s: it is done twice. Hide messages for 360 s, six times as long as charge may take.',
      ],
      fixes: ['Let orders hide messages for 360 s'],
    },
  ],
  [
    'an override, which no property takes back',
    {
      blocks: {
        charge: { type: 'lambda-function', properties: { timeout: 60 } },
        orders: {
          type: 'sqs-queue',
          properties: { visibilityTimeout: 360 },
          overrides: { '': { VisibilityTimeout: 20 } },
        },
      },
      connections: [['orders', 'triggers', 'charge']],
    },
    {
      messages: [
        'charge may work on a message for 60 s, but orders hands it to somebody else after 20 s: it is done twice. Hide messages for 360 s, six times as long as charge may take.',
      ],
    },
  ],
  [
    'messages hidden for half as long',
    {
      blocks: {
        charge: { type: 'lambda-function', properties: { timeout: 60 } },
        orders: { type: 'sqs-queue', properties: { visibilityTimeout: 30 } },
      },
      connections: [['orders', 'triggers', 'charge', { batchingWindow: 20 }]],
    },
    {
      messages: [
        'charge may work on a message for 60 s, but orders hands it to somebody else after 30 s: it is done twice. Hide messages for 380 s, six times as long as charge may take.',
      ],
      fixes: ['Let orders hide messages for 380 s'],
    },
  ],
];

describe('visibility-below-timeout', () => {
  it.each(valid)('has nothing against %s', (_, design) => {
    expect(tryRule(visibilityBelowTimeout, sketch(design))).toEqual(QUIET);
  });

  it.each(invalid)('finds %s', (_, design, expected) => {
    expect(tryRule(visibilityBelowTimeout, sketch(design))).toEqual({ ...QUIET, ...expected });
  });
});
