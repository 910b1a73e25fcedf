import { describe, expect, it } from 'vitest';
import { type Sketch, sketch } from '../../../design/testing/sketch.ts';
import { QUIET, type Trial, tryRule } from '../../testing/try-rule.ts';
import { keyWithoutRotation } from './key-without-rotation.ts';

const valid: readonly [string, Sketch][] = [['the default', { blocks: { own: 'kms-key' } }]];

const invalid: readonly [string, Sketch, Partial<Trial>][] = [
  [
    'a key that stays as it is',
    { blocks: { own: { type: 'kms-key', properties: { rotation: false } } } },
    {
      messages: [
        'own encrypts with the same material for ever: whoever gets hold of it once reads all of it. Let it rotate.',
      ],
      fixes: ['Let own rotate'],
    },
  ],
];

describe('key-without-rotation', () => {
  it.each(valid)('has nothing against %s', (_, design) => {
    expect(tryRule(keyWithoutRotation, sketch(design))).toEqual(QUIET);
  });

  it.each(invalid)('finds %s', (_, design, expected) => {
    expect(tryRule(keyWithoutRotation, sketch(design))).toEqual({ ...QUIET, ...expected });
  });
});
