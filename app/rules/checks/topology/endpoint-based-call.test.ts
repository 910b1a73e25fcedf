import { describe, expect, it } from 'vitest';
import { type Sketch, sketch } from '../../../design/testing/sketch.ts';
import { QUIET, type Trial, tryRule } from '../../testing/try-rule.ts';
import { endpointBasedCall } from './endpoint-based-call.ts';

const limits = { timeout: 1, retries: 0 };
const past = (more: Sketch['connections'] = [], blocks: Sketch['blocks'] = {}): Sketch => ({
  blocks: {
    vpc: 'vpc',
    private: { type: 'subnet-tier', parent: 'vpc' },
    web: { type: 'ecs-service', parent: 'private' },
    admin: { type: 'ecs-service', parent: 'private' },
    stock: { type: 'ecs-service', parent: 'private' },
    door: { type: 'alb', parent: 'private' },
    ...blocks,
  },
  connections: [['door', 'routes-to', 'stock'], ['web', 'calls', 'stock', limits], ...more],
});

const valid: readonly [string, Sketch][] = [
  ['a load balancer for people', past([['users', 'calls', 'door']], { users: 'users' })],
  [
    'a load balancer for people and services',
    past(
      [
        ['users', 'calls', 'door'],
        ['admin', 'calls', 'door', limits],
      ],
      { users: 'users' },
    ),
  ],
  ['one nobody uses', past()],
  [
    'parts of one microservice',
    past([['admin', 'calls', 'door', limits]], {
      shop: 'microservice',
      web: { type: 'ecs-service', parent: 'private', owner: 'shop' },
      stock: { type: 'ecs-service', parent: 'private', owner: 'shop' },
    }),
  ],
];

const invalid: readonly [string, Sketch, Partial<Trial>][] = [
  [
    'a call past the load balancer of the other services',
    past([['admin', 'calls', 'door', limits]]),
    {
      messages: [
        'web calls stock itself, past door, which stands before it for others: what door knows of who is well and where to go is lost. Let it call door.',
      ],
      fixes: ['Let web call door'],
    },
  ],
];

describe('endpoint-based-call', () => {
  it.each(valid)('has nothing against %s', (_, design) => {
    expect(tryRule(endpointBasedCall, sketch(design))).toEqual(QUIET);
  });

  it.each(invalid)('finds %s', (_, design, expected) => {
    expect(tryRule(endpointBasedCall, sketch(design))).toEqual({ ...QUIET, ...expected });
  });
});
