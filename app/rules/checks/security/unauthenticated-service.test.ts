import { describe, expect, it } from 'vitest';
import { type Sketch, sketch } from '../../../design/testing/sketch.ts';
import { QUIET, type Trial, tryRule } from '../../testing/try-rule.ts';
import { unauthenticatedService } from './unauthenticated-service.ts';

const valid: readonly [string, Sketch][] = [
  ['the default', { blocks: { stock: 'vpc-lattice-service' } }],
];

const invalid: readonly [string, Sketch, Partial<Trial>][] = [
  [
    'one that anybody may call',
    { blocks: { stock: { type: 'vpc-lattice-service', properties: { auth: 'NONE' } } } },
    {
      messages: [
        'Every program in the network may call stock, whoever runs it. Let callers sign their requests.',
      ],
      fixes: ['Let callers of stock sign their requests'],
    },
  ],
];

describe('unauthenticated-service', () => {
  it.each(valid)('has nothing against %s', (_, design) => {
    expect(tryRule(unauthenticatedService, sketch(design))).toEqual(QUIET);
  });

  it.each(invalid)('finds %s', (_, design, expected) => {
    expect(tryRule(unauthenticatedService, sketch(design))).toEqual({ ...QUIET, ...expected });
  });
});
