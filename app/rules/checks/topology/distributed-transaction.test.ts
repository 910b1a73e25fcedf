import { describe, expect, it } from 'vitest';
import { type Sketch, sketch } from '../../../design/testing/sketch.ts';
import { QUIET, type Trial, tryRule } from '../../testing/try-rule.ts';
import { distributedTransaction } from './distributed-transaction.ts';

const limits = { timeout: 1, retries: 0 };
const blocks: Sketch['blocks'] = {
  ordering: 'microservice',
  payments: 'microservice',
  stock: 'microservice',
  order: { type: 'ecs-service', owner: 'ordering' },
  charge: { type: 'ecs-service', owner: 'payments' },
  reserve: { type: 'ecs-service', owner: 'stock' },
  orders: { type: 'dynamodb-table', owner: 'ordering' },
  ledger: { type: 'dynamodb-table', owner: 'payments' },
  shelves: { type: 'dynamodb-table', owner: 'stock' },
};
const writes: NonNullable<Sketch['connections']> = [
  ['order', 'reads-and-writes', 'orders'],
  ['charge', 'writes', 'ledger'],
  ['reserve', 'reads-and-writes', 'shelves'],
];
const calls: NonNullable<Sketch['connections']> = [
  ['order', 'calls', 'charge', limits],
  ['order', 'calls', 'reserve', limits],
];

const valid: readonly [string, Sketch][] = [
  ['two services', { blocks, connections: [...writes, ...calls.slice(1)] }],
  [
    'services that may be asked for reading only',
    {
      blocks: { ...blocks, alb: 'alb' },
      connections: [...writes, ...calls, ['alb', 'routes-to', 'reserve', { path: '/stock/*' }]],
    },
  ],
  [
    'a saga',
    {
      blocks: {
        ...blocks,
        order: { type: 'state-machine', owner: 'ordering' },
        charge: { type: 'lambda-function', owner: 'payments' },
        reserve: { type: 'lambda-function', owner: 'stock' },
      },
      connections: [...writes, ...calls],
    },
  ],
  [
    'a saga behind a function',
    {
      blocks: {
        ...blocks,
        saga: { type: 'state-machine', owner: 'ordering' },
        charge: { type: 'lambda-function', owner: 'payments' },
        reserve: { type: 'lambda-function', owner: 'stock' },
      },
      connections: [
        ...writes,
        ['order', 'calls', 'saga'],
        ['saga', 'calls', 'charge', limits],
        ['saga', 'calls', 'reserve', limits],
      ],
    },
  ],
  [
    'one microservice of many parts',
    {
      blocks: Object.fromEntries(
        Object.entries(blocks).map(([name, block]) => [
          name,
          typeof block === 'string' ? block : { ...block, owner: 'ordering' },
        ]),
      ),
      connections: [...writes, ...calls],
    },
  ],
];

const invalid: readonly [string, Sketch, Partial<Trial>][] = [
  [
    'three services, one of them behind a route for reading',
    {
      blocks: { ...blocks, alb: 'alb' },
      connections: [
        ...writes,
        ...calls,
        ['alb', 'routes-to', 'reserve', { path: '/stock/*', method: 'GET' }],
      ],
    },
    {
      messages: [
        'One request of order changes orders, ledger and shelves, the data of 3 microservices: when a step fails, what the others did stays done. Let a state machine take the steps and undo them (a saga), or let each service act on the event of the one before.',
      ],
    },
  ],
  [
    'three in a row, once',
    {
      blocks: { ...blocks, web: 'ecs-service' },
      connections: [
        ...writes,
        ['web', 'calls', 'order', limits],
        ['order', 'calls', 'charge', limits],
        ['charge', 'calls', 'reserve', limits],
      ],
    },
    {
      messages: [
        'One request of order changes orders, ledger and shelves, the data of 3 microservices: when a step fails, what the others did stays done. Let a state machine take the steps and undo them (a saga), or let each service act on the event of the one before.',
      ],
    },
  ],
];

describe('distributed-transaction', () => {
  it.each(valid)('has nothing against %s', (_, design) => {
    expect(tryRule(distributedTransaction, sketch(design))).toEqual(QUIET);
  });

  it.each(invalid)('finds %s', (_, design, expected) => {
    expect(tryRule(distributedTransaction, sketch(design))).toEqual({ ...QUIET, ...expected });
  });
});
