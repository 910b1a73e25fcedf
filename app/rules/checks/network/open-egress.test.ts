import { describe, expect, it } from 'vitest';
import { type Sketch, sketch } from '../../../design/testing/sketch.ts';
import { QUIET, type Trial, tryRule } from '../../testing/try-rule.ts';
import { openEgress } from './open-egress.ts';

const valid: readonly [string, Sketch][] = [['the default', { blocks: { mesh: 'app-mesh' } }]];

const invalid: readonly [string, Sketch, Partial<Trial>][] = [
  [
    'a mesh with every way out',
    { blocks: { mesh: { type: 'app-mesh', properties: { egress: 'ALLOW_ALL' } } } },
    {
      messages: [
        'What runs in mesh may send anything anywhere, and so may whoever breaks into it. Close its ways out.',
      ],
      fixes: ['Close the ways out of mesh'],
    },
  ],
];

describe('open-egress', () => {
  it.each(valid)('has nothing against %s', (_, design) => {
    expect(tryRule(openEgress, sketch(design))).toEqual(QUIET);
  });

  it.each(invalid)('finds %s', (_, design, expected) => {
    expect(tryRule(openEgress, sketch(design))).toEqual({ ...QUIET, ...expected });
  });
});
