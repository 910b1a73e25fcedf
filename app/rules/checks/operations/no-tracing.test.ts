import { describe, expect, it } from 'vitest';
import { type Sketch, sketch } from '../../../design/testing/sketch.ts';
import { QUIET, type Trial, tryRule } from '../../testing/try-rule.ts';
import { noTracing } from './no-tracing.ts';

const valid: readonly [string, Sketch][] = [
  ['the default', { blocks: { charge: 'lambda-function' } }],
  ['a service, whose tracing needs a collector', { blocks: { web: 'ecs-service' } }],
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
});
