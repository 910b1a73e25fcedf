import { describe, expect, it } from 'vitest';
import { type Sketch, sketch } from '../../../design/testing/sketch.ts';
import { QUIET, type Trial, tryRule } from '../../testing/try-rule.ts';
import { retryAmplification } from './retry-amplification.ts';

const valid: readonly [string, Sketch][] = [
  [
    'retries on one layer',
    {
      blocks: { a: 'ecs-service', b: 'ecs-service', c: 'ecs-service' },
      connections: [
        ['a', 'calls', 'b', { timeout: 9, retries: 0 }],
        ['b', 'calls', 'c', { timeout: 1, retries: 3 }],
      ],
    },
  ],
  [
    'two calls of one service',
    {
      blocks: { a: 'ecs-service', b: 'ecs-service', c: 'ecs-service' },
      connections: [
        ['a', 'calls', 'b', { timeout: 1, retries: 2 }],
        ['a', 'calls', 'c', { timeout: 1, retries: 2 }],
      ],
    },
  ],
];

const invalid: readonly [string, Sketch, Partial<Trial>][] = [
  [
    'retries of retries',
    {
      blocks: { web: 'ecs-service', search: 'ecs-service', stock: 'ecs-service' },
      connections: [
        ['web', 'calls', 'search', { timeout: 9, retries: 2 }],
        ['search', 'calls', 'stock', { timeout: 1, retries: 3 }],
      ],
    },
    {
      messages: [
        'One request of web can become 12 at stock: web tries search 3 times, and search tries stock 4 times each time. Retry on one layer only.',
      ],
      fixes: ['Let search try stock once'],
    },
  ],
];

describe('retry-amplification', () => {
  it.each(valid)('has nothing against %s', (_, design) => {
    expect(tryRule(retryAmplification, sketch(design))).toEqual(QUIET);
  });

  it.each(invalid)('finds %s', (_, design, expected) => {
    expect(tryRule(retryAmplification, sketch(design))).toEqual({ ...QUIET, ...expected });
  });
});
