import { describe, expect, it } from 'vitest';
import { type Sketch, sketch } from '../../../design/testing/sketch.ts';
import { QUIET, type Trial, tryRule } from '../../testing/try-rule.ts';
import { unboundedConcurrency } from './unbounded-concurrency.ts';

const around: Sketch['blocks'] = {
  net: 'vpc',
  inside: { type: 'subnet-tier', parent: 'net', properties: { tier: 'private' } },
  charge: { type: 'lambda-function', parent: 'inside' },
  payments: { type: 'ecs-service', parent: 'inside' },
  bank: 'external-system',
};

const valid: readonly [string, Sketch][] = [
  [
    'a queue that starts a few',
    {
      blocks: { ...around, orders: 'sqs-queue' },
      connections: [
        ['orders', 'triggers', 'charge', { maximumConcurrency: 10 }],
        ['charge', 'calls', 'payments', { timeout: 2 }],
      ],
    },
  ],
  [
    'a function that runs a few times at once',
    {
      blocks: {
        ...around,
        charge: {
          type: 'lambda-function',
          parent: 'inside',
          properties: { reservedConcurrency: 10 },
        },
        news: 'sns-topic',
      },
      connections: [
        ['news', 'subscribes', 'charge'],
        ['charge', 'calls', 'bank', { timeout: 2 }],
      ],
    },
  ],
  [
    'a schedule, a table, and a stream, which is read by shard',
    {
      blocks: {
        ...around,
        nightly: 'schedule',
        orders: 'dynamodb-table',
        clicks: 'kinesis-stream',
      },
      connections: [
        ['nightly', 'triggers', 'charge'],
        ['orders', 'triggers', 'charge'],
        ['clicks', 'triggers', 'charge'],
        ['charge', 'calls', 'payments', { timeout: 2 }],
      ],
    },
  ],
  [
    'what grows as fast',
    {
      blocks: { ...around, orders: 'sqs-queue', data: 'dynamodb-table', done: 'event-bus' },
      connections: [
        ['orders', 'triggers', 'charge'],
        ['charge', 'writes', 'data'],
        ['charge', 'puts', 'done'],
      ],
    },
  ],
  [
    'callers that an API holds back',
    {
      blocks: { ...around, api: 'http-api' },
      connections: [
        ['api', 'routes-to', 'charge'],
        ['charge', 'calls', 'payments', { timeout: 2 }],
      ],
    },
  ],
];

const invalid: readonly [string, Sketch, Partial<Trial>][] = [
  [
    'a queue before a service and a partner',
    {
      blocks: { ...around, orders: { type: 'sqs-queue' } },
      connections: [
        ['orders', 'triggers', 'charge'],
        ['charge', 'calls', 'payments', { timeout: 2 }],
        ['charge', 'calls', 'bank', { timeout: 2 }],
      ],
    },
    {
      messages: [
        'A burst in orders starts any number of charge at once, and each calls payments (6 tasks at most) and bank. Allow no more at once than they can serve.',
      ],
      fixes: ['Let orders start charge 50 times at once, at most'],
    },
  ],
  [
    'a topic and a bucket',
    {
      blocks: { ...around, news: 'sns-topic', files: 's3-bucket' },
      connections: [
        ['news', 'subscribes', 'charge'],
        ['files', 'triggers', 'charge'],
        ['charge', 'calls', 'bank', { timeout: 2 }],
      ],
    },
    {
      messages: [
        'A burst in news and files starts any number of charge at once, and each calls bank. Allow no more at once than that can serve.',
      ],
      fixes: ['Run charge 50 times at once, at most'],
    },
  ],
];

describe('unbounded-concurrency', () => {
  it.each(valid)('has nothing against %s', (_, design) => {
    expect(tryRule(unboundedConcurrency, sketch(design))).toEqual(QUIET);
  });

  it.each(invalid)('finds %s', (_, design, expected) => {
    expect(tryRule(unboundedConcurrency, sketch(design))).toEqual({ ...QUIET, ...expected });
  });
});
