import { describe, expect, it } from 'vitest';
import { type Sketch, sketch } from '../../../design/testing/sketch.ts';
import { QUIET, type Trial, tryRule } from '../../testing/try-rule.ts';
import { stackCycle } from './stack-cycle.ts';

const blocks: Sketch['blocks'] = {
  shop: 'microservice',
  stock: 'microservice',
  sell: { type: 'lambda-function', owner: 'shop' },
  orders: { type: 'sqs-queue', owner: 'shop' },
  count: { type: 'lambda-function', owner: 'stock' },
  changes: { type: 'sqs-queue', owner: 'stock' },
};
const both: Sketch['connections'] = [
  ['sell', 'sends', 'changes'],
  ['count', 'sends', 'orders'],
];
const perService = { stacks: { layout: 'per-service' as const } };

const valid: readonly [string, Sketch][] = [
  ['one stack', { blocks, connections: both }],
  ['one way', { blocks, connections: both.slice(0, 1), settings: perService }],
  [
    'a channel that nobody owns',
    {
      blocks: { ...blocks, changes: 'sqs-queue', orders: 'sqs-queue' },
      connections: both,
      settings: perService,
    },
  ],
];

const invalid: readonly [string, Sketch, Partial<Trial>][] = [
  [
    'microservices that send to each other’s queues',
    { blocks, connections: both, settings: perService },
    {
      messages: [
        'The stacks shop, stock need one another, so none of them can be made first. To cut: count → orders (sends). Delete those connections, or take the queue or topic between the microservices out of both: what nobody owns is in the base stack.',
      ],
      fixes: ['Let nobody own orders', 'Delete the connection'],
    },
  ],
  [
    'microservices whose tables are each other’s',
    {
      blocks: {
        ...blocks,
        orders: { type: 'dynamodb-table', owner: 'shop' },
        changes: { type: 'dynamodb-table', owner: 'stock' },
      },
      connections: [
        ['sell', 'writes', 'changes'],
        ['count', 'writes', 'orders'],
      ],
      settings: perService,
    },
    {
      messages: [
        'The stacks shop, stock need one another, so none of them can be made first. To cut: count → orders (writes). Delete those connections, or take the queue or topic between the microservices out of both: what nobody owns is in the base stack.',
      ],
      fixes: ['Delete the connection'],
    },
  ],
];

describe('stack-cycle', () => {
  it.each(valid)('has nothing against %s', (_, design) => {
    expect(tryRule(stackCycle, sketch(design))).toEqual(QUIET);
  });

  it.each(invalid)('finds %s', (_, design, expected) => {
    expect(tryRule(stackCycle, sketch(design))).toEqual({ ...QUIET, ...expected });
  });
});
