import { describe, expect, it } from 'vitest';
import { type Sketch, sketch } from '../../../design/testing/sketch.ts';
import { QUIET, type Trial, tryRule } from '../../testing/try-rule.ts';
import { wobblyCall } from './wobbly-call.ts';

const valid: readonly [string, Sketch][] = [
  [
    'a call with a timeout, one with retries, one with a breaker',
    {
      blocks: { a: 'ecs-service', b: 'ecs-service' },
      connections: [
        ['a', 'calls', 'b', { timeout: 2 }],
        ['a', 'calls', 'b', { retries: 0 }],
        ['a', 'calls', 'b', { circuitBreaker: true }],
      ],
    },
  ],
  [
    'people, and stores',
    {
      blocks: { users: 'users', api: 'http-api', a: 'lambda-function', data: 'dynamodb-table' },
      connections: [
        ['users', 'calls', 'api'],
        ['a', 'reads', 'data'],
      ],
    },
  ],
];

const invalid: readonly [string, Sketch, Partial<Trial>][] = [
  [
    'a call that never gives up',
    {
      blocks: { web: 'ecs-service', mail: 'external-system' },
      connections: [['web', 'calls', 'mail']],
    },
    {
      messages: [
        'web calls mail and never gives up: when mail is slow, web is stuck with it. Decide how long it waits and how often it tries again.',
      ],
      fixes: ['Let web give up on mail after 5 s, and try once more'],
    },
  ],
  [
    'a caller with little time itself',
    {
      blocks: {
        web: { type: 'lambda-function', properties: { timeout: 4 } },
        mail: 'external-system',
      },
      connections: [['web', 'calls', 'mail']],
    },
    {
      messages: [
        'web calls mail and never gives up: when mail is slow, web is stuck with it. Decide how long it waits and how often it tries again.',
      ],
      fixes: ['Let web give up on mail after 2 s, and try once more'],
    },
  ],
  [
    'a call in the middle of others: its limits fit between theirs',
    {
      blocks: {
        web: 'ecs-service',
        cart: 'ecs-service',
        stock: 'ecs-service',
        bank: 'external-system',
      },
      connections: [
        ['web', 'calls', 'cart', { timeout: 20 }],
        ['cart', 'calls', 'stock'],
        ['stock', 'calls', 'bank', { timeout: 4, retries: 1 }],
      ],
    },
    {
      messages: [
        'cart calls stock and never gives up: when stock is slow, cart is stuck with it. Decide how long it waits and how often it tries again.',
      ],
      fixes: ['Let cart give up on stock after 8 s'],
    },
  ],
  [
    'a call between others that leave no room',
    {
      blocks: {
        web: 'ecs-service',
        cart: 'ecs-service',
        stock: 'ecs-service',
        bank: 'external-system',
      },
      connections: [
        ['web', 'calls', 'cart', { timeout: 5 }],
        ['cart', 'calls', 'stock'],
        ['stock', 'calls', 'bank', { timeout: 8 }],
      ],
    },
    {
      messages: [
        'cart calls stock and never gives up: when stock is slow, cart is stuck with it. Decide how long it waits and how often it tries again.',
      ],
    },
  ],
];

describe('wobbly-call', () => {
  it.each(valid)('has nothing against %s', (_, design) => {
    expect(tryRule(wobblyCall, sketch(design))).toEqual(QUIET);
  });

  it.each(invalid)('finds %s', (_, design, expected) => {
    expect(tryRule(wobblyCall, sketch(design))).toEqual({ ...QUIET, ...expected });
  });
});
