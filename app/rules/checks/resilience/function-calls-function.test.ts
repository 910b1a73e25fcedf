import { describe, expect, it } from 'vitest';
import { type Sketch, sketch } from '../../../design/testing/sketch.ts';
import { QUIET, type Trial, tryRule } from '../../testing/try-rule.ts';
import { functionCallsFunction } from './function-calls-function.ts';

const valid: readonly [string, Sketch][] = [
  [
    'a function that calls a service, and a service that calls a function',
    {
      blocks: { a: 'lambda-function', b: 'ecs-service' },
      connections: [
        ['a', 'calls', 'b'],
        ['b', 'calls', 'a'],
      ],
    },
  ],
  [
    'functions with a queue between them',
    {
      blocks: { a: 'lambda-function', q: 'sqs-queue', b: 'lambda-function' },
      connections: [
        ['a', 'sends', 'q'],
        ['q', 'triggers', 'b'],
      ],
    },
  ],
];

const invalid: readonly [string, Sketch, Partial<Trial>][] = [
  [
    'a function that waits for another',
    {
      blocks: {
        shop: 'microservice',
        search: 'lambda-function',
        suggest: { type: 'lambda-function', owner: 'shop', properties: { timeout: 120 } },
      },
      connections: [['search', 'calls', 'suggest', { timeout: 2 }]],
    },
    {
      messages: [
        'search waits for another function, suggest: both are paid for meanwhile, and both fail together. Put a queue between them if search needs no answer, or make them one function.',
      ],
      fixes: ['Put a queue between search and suggest'],
    },
  ],
];

describe('function-calls-function', () => {
  it.each(valid)('has nothing against %s', (_, design) => {
    expect(tryRule(functionCallsFunction, sketch(design))).toEqual(QUIET);
  });

  it.each(invalid)('finds %s', (_, design, expected) => {
    expect(tryRule(functionCallsFunction, sketch(design))).toEqual({ ...QUIET, ...expected });
  });
});
