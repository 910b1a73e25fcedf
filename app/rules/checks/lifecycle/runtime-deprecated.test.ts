import { describe, expect, it } from 'vitest';
import { type Sketch, sketch } from '../../../design/testing/sketch.ts';
import { runRules } from '../../run.ts';
import { QUIET, type Trial, tryRule } from '../../testing/try-rule.ts';
import { runtimeDeprecated } from './runtime-deprecated.ts';

const valid: readonly [string, Sketch][] = [
  ['the default', { blocks: { a: 'lambda-function' } }],
  [
    'what has no date, or is decided when deployed',
    {
      blocks: {
        a: { type: 'AWS::Lambda::Function', properties: { Runtime: 'cobol85' } },
        b: { type: 'AWS::Lambda::Function', properties: { Runtime: { Ref: 'Runtime' } } },
      },
    },
  ],
];

const invalid: readonly [string, Sketch, Partial<Trial>][] = [
  [
    'an old runtime in an override',
    {
      blocks: { charge: { type: 'lambda-function', overrides: { '': { Runtime: 'nodejs20.x' } } } },
    },
    {
      messages: [
        'charge runs on nodejs20.x, which AWS has not patched since 2026-04-30, and from 2027-02-01 on nobody can create one. Move it to nodejs24.x.',
      ],
      fixes: ['Move charge to nodejs24.x'],
    },
  ],
  [
    'an old runtime in a raw block',
    {
      blocks: { charge: { type: 'AWS::Lambda::Function', properties: { Runtime: 'python3.9' } } },
    },
    {
      messages: [
        'charge runs on python3.9, which AWS has not patched since 2025-12-15, and from 2027-02-01 on nobody can create one. Move it to python3.14.',
      ],
      fixes: ['Move charge to python3.14'],
    },
  ],
];

describe('runtime-deprecated', () => {
  it.each(valid)('has nothing against %s', (_, design) => {
    expect(tryRule(runtimeDeprecated, sketch(design))).toEqual(QUIET);
  });

  it.each(invalid)('finds %s', (_, design, expected) => {
    expect(tryRule(runtimeDeprecated, sketch(design))).toEqual({ ...QUIET, ...expected });
  });

  it('goes by the day it is given', () => {
    const design = sketch({ blocks: { charge: 'lambda-function' } });
    expect(tryRule(runtimeDeprecated, design, '2027-04-30')).toEqual(QUIET);
    expect(tryRule(runtimeDeprecated, design, '2027-05-01')).toEqual({
      messages: [
        'charge runs on nodejs22.x, which AWS has not patched since 2027-04-30. Move it to nodejs24.x.',
      ],
      fixes: ['Move charge to nodejs24.x'],
      broken: [],
    });
  });

  it.each([
    ['2027-01-31', 'warning'],
    ['2027-02-01', 'error'],
  ])('on %s is an %s: from February 2027 on none can be created', (today, severity) => {
    const design = sketch({
      blocks: { charge: { type: 'AWS::Lambda::Function', properties: { Runtime: 'python3.9' } } },
    });
    const found = runRules(design, { today, rules: [runtimeDeprecated] });
    expect(found.map((finding) => finding.severity)).toEqual([severity]);
  });
});
