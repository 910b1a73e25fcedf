import { describe, expect, it } from 'vitest';
import { type Sketch, sketch } from '../../../design/testing/sketch.ts';
import { QUIET, type Trial, tryRule } from '../../testing/try-rule.ts';
import { synchronousFanOut } from './synchronous-fan-out.ts';

const names = ['a', 'b', 'c', 'd', 'e', 'f'];
const limits = { timeout: 1, retries: 0 };
const services: Sketch['blocks'] = Object.fromEntries(names.map((name) => [name, 'ecs-service']));

const fanOut = (
  caller: string,
  more: Sketch['blocks'],
  connections: Sketch['connections'] = [],
  properties: { readonly [name: string]: number | boolean } = limits,
): Sketch => ({
  blocks: { ...services, [caller]: 'ecs-service', ...more },
  connections: [
    ...names.map((name) => [caller, 'calls', name, properties] as const),
    ...connections,
  ],
});

const valid: readonly [string, Sketch][] = [
  [
    'five calls',
    {
      ...fanOut('page', {}),
      connections: names.slice(1).map((to) => ['page', 'calls', to, limits]),
    },
  ],
  [
    'a page that does without what is broken',
    fanOut('page', {}, [], { ...limits, circuitBreaker: true }),
  ],
  [
    'a front end whose routes tell its requests apart',
    fanOut('bff', { alb: 'alb' }, [
      ['alb', 'routes-to', 'bff', { path: '/catalog/*' }],
      ['alb', 'routes-to', 'bff', { path: '/orders/*' }],
    ]),
  ],
  [
    'a worker nobody waits for',
    fanOut('work', { jobs: 'sqs-queue' }, [['jobs', 'triggers', 'work']]),
  ],
  [
    'a gateway',
    {
      blocks: { ...services, alb: 'alb' },
      connections: names.map((name) => ['alb', 'routes-to', name, { path: `/${name}/*` }]),
    },
  ],
  [
    'a workflow that is only started',
    {
      blocks: {
        saga: 'state-machine',
        ...Object.fromEntries(names.map((name) => [name, 'lambda-function'])),
      },
      connections: names.map((name) => ['saga', 'calls', name, limits]),
    },
  ],
];

const invalid: readonly [string, Sketch, Partial<Trial>][] = [
  [
    'six calls for one request',
    fanOut('page', { alb: 'alb' }, [['alb', 'routes-to', 'page']]),
    {
      messages: [
        'page waits for a, b, c, d, e and f: 6 calls for one request. With each of them at 99.9 %, it answers 99.4 % of the time at best. Let it answer without the less important ones, behind circuit breakers; keep copies of what it asks for; or hand work on by events.',
      ],
      fixes: ['Let page do without those that fail, by a circuit breaker on each call'],
    },
  ],
  [
    'more than the design allows',
    {
      ...fanOut('page', {}),
      connections: names.slice(4).map((to) => ['page', 'calls', to, limits]),
      settings: { rules: { 'synchronous-fan-out': { threshold: 1 } } },
    },
    {
      messages: [
        'page waits for e and f: 2 calls for one request. With each of them at 99.9 %, it answers 99.8 % of the time at best. Let it answer without the less important ones, behind circuit breakers; keep copies of what it asks for; or hand work on by events.',
      ],
      fixes: ['Let page do without those that fail, by a circuit breaker on each call'],
    },
  ],
];

describe('synchronous-fan-out', () => {
  it.each(valid)('has nothing against %s', (_, design) => {
    expect(tryRule(synchronousFanOut, sketch(design))).toEqual(QUIET);
  });

  it.each(invalid)('finds %s', (_, design, expected) => {
    expect(tryRule(synchronousFanOut, sketch(design))).toEqual({ ...QUIET, ...expected });
  });
});
