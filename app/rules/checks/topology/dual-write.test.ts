import { describe, expect, it } from 'vitest';
import { type Sketch, sketch } from '../../../design/testing/sketch.ts';
import { QUIET, type Trial, tryRule } from '../../testing/try-rule.ts';
import { dualWrite } from './dual-write.ts';

const shop = (
  blocks: Sketch['blocks'],
  connections: Sketch['connections'] = [],
  code = 'ecs-service',
): Sketch => ({
  blocks: { catalog: code, products: 'dynamodb-table', news: 'sns-topic', ...blocks },
  connections: [
    ['catalog', 'reads-and-writes', 'products'],
    ['catalog', 'publishes', 'news'],
    ...connections,
  ],
});

const valid: readonly [string, Sketch][] = [
  [
    'a table that tells of its changes itself',
    {
      blocks: { catalog: 'ecs-service', products: 'dynamodb-table', news: 'sns-topic' },
      connections: [
        ['catalog', 'writes', 'products'],
        ['products', 'triggers', 'news'],
      ],
    },
  ],
  [
    'a relay for the changes, beside other messages',
    shop({ relay: 'lambda-function' }, [
      ['products', 'triggers', 'relay'],
      ['relay', 'publishes', 'news'],
    ]),
  ],
  [
    'code that is started again until both are done',
    shop({ jobs: 'sqs-queue' }, [['jobs', 'triggers', 'catalog']], 'lambda-function'),
  ],
  ['a workflow', shop({}, [], 'state-machine')],
  [
    'reading only',
    {
      ...shop({}),
      connections: [
        ['catalog', 'reads', 'products'],
        ['catalog', 'publishes', 'news'],
      ],
    },
  ],
  ['a cache', shop({ products: 'elasticache' })],
  [
    'a log of clicks',
    {
      blocks: { catalog: 'ecs-service', products: 'dynamodb-table', clicks: 'firehose-stream' },
      connections: [
        ['catalog', 'writes', 'products'],
        ['catalog', 'puts', 'clicks'],
      ],
    },
  ],
];

const invalid: readonly [string, Sketch, Partial<Trial>][] = [
  [
    'a table and a topic',
    shop({}),
    {
      messages: [
        'catalog writes products and then tells news: when it stops in between, nobody hears of the change. Let it only write, and products tell of the change.',
      ],
      fixes: ['Let products tell news of its changes'],
    },
  ],
  [
    'a database behind a proxy, a queue and a bus',
    {
      blocks: {
        orders: 'lambda-function',
        api: 'http-api',
        data: 'rds-database',
        pool: { type: 'rds-proxy', properties: { database: 'data' } },
        jobs: 'sqs-queue',
        bus: 'event-bus',
      },
      connections: [
        ['api', 'routes-to', 'orders'],
        ['orders', 'writes', 'pool'],
        ['orders', 'sends', 'jobs'],
        ['orders', 'puts', 'bus'],
      ],
    },
    {
      messages: [
        'orders writes pool and then tells jobs and bus: when it stops in between, nobody hears of the change. Let it keep the message in the same transaction, and something else pass it on from there (an outbox).',
      ],
    },
  ],
];

describe('dual-write', () => {
  it.each(valid)('has nothing against %s', (_, design) => {
    expect(tryRule(dualWrite, sketch(design))).toEqual(QUIET);
  });

  it.each(invalid)('finds %s', (_, design, expected) => {
    expect(tryRule(dualWrite, sketch(design))).toEqual({ ...QUIET, ...expected });
  });
});
