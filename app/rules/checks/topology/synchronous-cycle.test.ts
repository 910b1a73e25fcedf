import { describe, expect, it } from 'vitest';
import { type Sketch, sketch } from '../../../design/testing/sketch.ts';
import { QUIET, type Trial, tryRule } from '../../testing/try-rule.ts';
import { synchronousCycle } from './synchronous-cycle.ts';

const valid: readonly [string, Sketch][] = [
  [
    'a chain',
    {
      blocks: { a: 'lambda-function', b: 'lambda-function', c: 'lambda-function' },
      connections: [
        ['a', 'calls', 'b'],
        ['b', 'calls', 'c'],
        ['a', 'calls', 'c'],
      ],
    },
  ],
  [
    'a circle with a queue in it',
    {
      blocks: { a: 'lambda-function', b: 'lambda-function', queue: 'sqs-queue' },
      connections: [
        ['a', 'calls', 'b'],
        ['b', 'sends', 'queue'],
        ['queue', 'triggers', 'a'],
      ],
    },
  ],
  [
    'calls inside one microservice, each way through others',
    {
      blocks: {
        shop: 'microservice',
        a: { type: 'lambda-function', owner: 'shop' },
        b: { type: 'lambda-function', owner: 'shop' },
        c: { type: 'lambda-function', owner: 'shop' },
      },
      connections: [
        ['a', 'calls', 'b'],
        ['c', 'calls', 'a'],
      ],
    },
  ],
  [
    'an authorizer that is called as well',
    {
      blocks: { api: 'http-api', check: 'lambda-function', orders: 'lambda-function' },
      connections: [
        ['check', 'authorizes', 'api'],
        ['api', 'routes-to', 'orders'],
        ['orders', 'calls', 'check'],
      ],
    },
  ],
];

const invalid: readonly [string, Sketch, Partial<Trial>][] = [
  [
    'two services that wait for each other',
    {
      blocks: { search: 'ecs-service', catalog: 'ecs-service', web: 'ecs-service' },
      connections: [
        ['web', 'calls', 'search'],
        ['search', 'calls', 'catalog'],
        ['catalog', 'calls', 'search'],
      ],
    },
    {
      messages: [
        'search waits for catalog and catalog waits for search: when one is slow, all are, and none can be deployed alone. Turn one of these calls into an event, or move what both need into a service of its own.',
      ],
      fixes: ['Put a queue between search and catalog', 'Put a queue between catalog and search'],
    },
  ],
  [
    'the shortest of several circles',
    {
      blocks: { a: 'ecs-service', b: 'ecs-service', c: 'ecs-service' },
      connections: [
        ['a', 'calls', 'b'],
        ['b', 'calls', 'c'],
        ['c', 'calls', 'a'],
        ['b', 'calls', 'a'],
      ],
    },
    {
      messages: [
        'a waits for b and b waits for a: when one is slow, all are, and none can be deployed alone. Turn one of these calls into an event, or move what both need into a service of its own.',
      ],
    },
  ],
  [
    'a function that calls itself',
    {
      blocks: { loop: 'lambda-function' },
      connections: [['loop', 'calls', 'loop']],
    },
    {
      messages: [
        'loop waits for loop, which is itself: each request starts another. Let it send a message to itself through a queue, or loop inside.',
      ],
    },
  ],
  [
    'microservices that close a circle through different blocks',
    {
      blocks: {
        shop: 'microservice',
        stock: 'microservice',
        cart: { type: 'lambda-function', owner: 'shop' },
        prices: { type: 'lambda-function', owner: 'shop' },
        shelf: { type: 'lambda-function', owner: 'stock' },
      },
      connections: [
        ['cart', 'calls', 'shelf'],
        ['shelf', 'calls', 'prices'],
      ],
    },
    {
      messages: [
        'shop waits for stock and stock waits for shop: when one is slow, all are, and none can be deployed alone. Turn one of these calls into an event, or move what both need into a service of its own.',
      ],
      fixes: ['Put a queue between cart and shelf', 'Put a queue between shelf and prices'],
    },
  ],
];

describe('synchronous-cycle', () => {
  it.each(valid)('has nothing against %s', (_, design) => {
    expect(tryRule(synchronousCycle, sketch(design))).toEqual(QUIET);
  });

  it.each(invalid)('finds %s', (_, design, expected) => {
    expect(tryRule(synchronousCycle, sketch(design))).toEqual({ ...QUIET, ...expected });
  });
});
