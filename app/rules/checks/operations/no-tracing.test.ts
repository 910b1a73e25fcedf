import { describe, expect, it } from 'vitest';
import { type Sketch, sketch } from '../../../design/testing/sketch.ts';
import { runRulesInEnvironments } from '../../run-in-environments.ts';
import { QUIET, TODAY, type Trial, tryRule } from '../../testing/try-rule.ts';
import { noTracing } from './no-tracing.ts';

const careful = { timeout: 2, circuitBreaker: true };

const services: Sketch['blocks'] = {
  net: 'vpc',
  outer: { type: 'subnet-tier', parent: 'net', properties: { tier: 'public' } },
  inner: { type: 'subnet-tier', parent: 'net', properties: { tier: 'private' } },
  front: { type: 'alb', parent: 'outer' },
  web: { type: 'ecs-service', parent: 'inner' },
};

const valid: readonly [string, Sketch][] = [
  ['the default', { blocks: { charge: 'lambda-function' } }],
  ['a service, whose tracing needs a collector', { blocks: { web: 'ecs-service' } }],
  [
    'a service that calls what is traced, and is called by nothing that is',
    {
      blocks: { ...services, charge: 'lambda-function' },
      connections: [
        ['front', 'routes-to', 'web'],
        ['web', 'calls', 'charge', careful],
      ],
    },
  ],
  [
    'a gap between messages, which are no request',
    {
      blocks: {
        ...services,
        charge: 'lambda-function',
        jobs: 'sqs-queue',
        next: 'lambda-function',
      },
      connections: [
        ['charge', 'sends', 'jobs'],
        ['web', 'pulls-from', 'jobs'],
        ['web', 'calls', 'next', careful],
      ],
    },
  ],
  [
    'a service that is traced between others',
    {
      blocks: {
        ...services,
        web: { type: 'ecs-service', parent: 'inner', properties: { tracing: true } },
        start: { type: 'lambda-function', parent: 'inner' },
        end: 'lambda-function',
      },
      connections: [
        ['start', 'calls', 'web', careful],
        ['web', 'calls', 'end', careful],
      ],
    },
  ],
];

const invalid: readonly [string, Sketch, Partial<Trial>][] = [
  [
    'a function that is not traced',
    { blocks: { charge: { type: 'lambda-function', properties: { tracing: false } } } },
    {
      messages: [
        "charge leaves no traces: a request that fails or slows down behind it can't be followed to where it happened. Turn its tracing on.",
      ],
      fixes: ['Trace charge'],
    },
  ],
  [
    'a gap, behind a load balancer too, and closes it',
    {
      blocks: {
        ...services,
        start: { type: 'lambda-function', parent: 'inner' },
        end: 'lambda-function',
      },
      connections: [
        ['start', 'calls', 'front', careful],
        ['front', 'routes-to', 'web'],
        ['web', 'calls', 'end', careful],
      ],
    },
    {
      messages: [
        'web leaves no traces, between start and end which do: the trace of a request ends there, and another begins that knows nothing of it. Turn the tracing of web on.',
      ],
      fixes: ['Trace web'],
    },
  ],
  [
    'an API that is not traced',
    { blocks: { shop: { type: 'rest-api', properties: { tracing: false } } } },
    {
      messages: [
        "shop leaves no traces: a request that fails or slows down behind it can't be followed to where it happened. Turn its tracing on.",
      ],
      fixes: ['Trace shop'],
    },
  ],
];

describe('no-tracing', () => {
  it.each(valid)('has nothing against %s', (_, design) => {
    expect(tryRule(noTracing, sketch(design))).toEqual(QUIET);
  });

  it.each(invalid)('finds %s', (_, design, expected) => {
    expect(tryRule(noTracing, sketch(design))).toEqual({ ...QUIET, ...expected });
  });

  it('asks only where people depend on it', () => {
    const design = sketch({
      blocks: { charge: { type: 'lambda-function', properties: { tracing: false } } },
      settings: { environments: [{ name: 'dev' }, { name: 'prod' }] },
    });
    const found = runRulesInEnvironments(design, { today: TODAY });
    expect(found.filter(({ rule }) => rule === 'no-tracing').map(({ message }) => message)).toEqual(
      [expect.stringMatching(/^In prod: charge leaves no traces/)],
    );
  });
});
