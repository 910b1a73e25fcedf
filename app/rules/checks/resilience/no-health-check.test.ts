import { describe, expect, it } from 'vitest';
import { type Sketch, sketch } from '../../../design/testing/sketch.ts';
import { QUIET, type Trial, tryRule } from '../../testing/try-rule.ts';
import { noHealthCheck } from './no-health-check.ts';

const valid: readonly [string, Sketch][] = [
  [
    'a service nobody calls',
    {
      blocks: {
        net: 'vpc',
        out: { type: 'subnet-tier', parent: 'net', properties: { tier: 'public' } },
        inside: { type: 'subnet-tier', parent: 'net', properties: { tier: 'private' } },
        web: { type: 'ecs-service', parent: 'inside' },
        stock: { type: 'ecs-service', parent: 'inside' },
      },
      connections: [],
    },
  ],
  [
    'one with a command',
    {
      blocks: {
        net: 'vpc',
        out: { type: 'subnet-tier', parent: 'net', properties: { tier: 'public' } },
        inside: { type: 'subnet-tier', parent: 'net', properties: { tier: 'private' } },
        web: { type: 'ecs-service', parent: 'inside' },
        stock: {
          type: 'ecs-service',
          parent: 'inside',
          properties: { healthCheckCommand: 'curl -f http://localhost/ || exit 1' },
        },
      },
      connections: [['web', 'calls', 'stock', { timeout: 2, retries: 1, circuitBreaker: true }]],
    },
  ],
  [
    'one behind a load balancer',
    {
      blocks: {
        net: 'vpc',
        out: { type: 'subnet-tier', parent: 'net', properties: { tier: 'public' } },
        inside: { type: 'subnet-tier', parent: 'net', properties: { tier: 'private' } },
        web: { type: 'ecs-service', parent: 'inside' },
        stock: { type: 'ecs-service', parent: 'inside' },
        front: { type: 'alb', parent: 'out' },
      },
      connections: [
        ['web', 'calls', 'stock', { timeout: 2, retries: 1, circuitBreaker: true }],
        ['front', 'routes-to', 'stock'],
      ],
    },
  ],
];

const invalid: readonly [string, Sketch, Partial<Trial>][] = [
  [
    'one that is called directly',
    {
      blocks: {
        net: 'vpc',
        out: { type: 'subnet-tier', parent: 'net', properties: { tier: 'public' } },
        inside: { type: 'subnet-tier', parent: 'net', properties: { tier: 'private' } },
        web: { type: 'ecs-service', parent: 'inside' },
        stock: { type: 'ecs-service', parent: 'inside' },
      },
      connections: [['web', 'calls', 'stock', { timeout: 2, retries: 1, circuitBreaker: true }]],
    },
    {
      messages: [
        'A task of stock that hangs goes on being called: nothing checks whether it is well. Give stock a health check command, or put a load balancer before it.',
      ],
    },
  ],
];

describe('no-health-check', () => {
  it.each(valid)('has nothing against %s', (_, design) => {
    expect(tryRule(noHealthCheck, sketch(design))).toEqual(QUIET);
  });

  it.each(invalid)('finds %s', (_, design, expected) => {
    expect(tryRule(noHealthCheck, sketch(design))).toEqual({ ...QUIET, ...expected });
  });
});
