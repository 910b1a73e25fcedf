import { describe, expect, it } from 'vitest';
import { type Sketch, sketch } from '../../../design/testing/sketch.ts';
import { QUIET, type Trial, tryRule } from '../../testing/try-rule.ts';
import { noPartialBatchResponse } from './no-partial-batch-response.ts';

const valid: readonly [string, Sketch][] = [
  [
    'the default, one at a time, objects, and a service',
    {
      blocks: {
        a: 'lambda-function',
        q: 'sqs-queue',
        r: 'sqs-queue',
        files: 's3-bucket',
        s: 'ecs-service',
      },
      connections: [
        ['q', 'triggers', 'a'],
        ['r', 'triggers', 'a', { batchSize: 1, partialBatchResponse: false }],
        ['files', 'triggers', 'a', { partialBatchResponse: false }],
        ['q', 'triggers', 's', { partialBatchResponse: false }],
      ],
    },
  ],
];

const invalid: readonly [string, Sketch, Partial<Trial>][] = [
  [
    'batches that fail as one',
    {
      blocks: { charge: 'lambda-function', orders: 'sqs-queue' },
      connections: [['orders', 'triggers', 'charge', { partialBatchResponse: false }]],
    },
    {
      messages: [
        'When charge fails on one of up to 10 messages of orders, all of its batch come again, the good ones too. Let charge name those that failed.',
      ],
      fixes: ['Try only the messages again that charge failed on'],
    },
  ],
];

describe('no-partial-batch-response', () => {
  it.each(valid)('has nothing against %s', (_, design) => {
    expect(tryRule(noPartialBatchResponse, sketch(design))).toEqual(QUIET);
  });

  it.each(invalid)('finds %s', (_, design, expected) => {
    expect(tryRule(noPartialBatchResponse, sketch(design))).toEqual({ ...QUIET, ...expected });
  });
});
