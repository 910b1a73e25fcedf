import { describe, expect, it } from 'vitest';
import { type Sketch, sketch } from '../../../design/testing/sketch.ts';
import { QUIET, type Trial, tryRule } from '../../testing/try-rule.ts';
import { defaultTimeout } from './default-timeout.ts';

const valid: readonly [string, Sketch][] = [
  ['a function of ours', { blocks: { a: 'lambda-function' } }],
  [
    'three seconds that somebody chose',
    {
      blocks: {
        a: { type: 'lambda-function', properties: { timeout: 3 } },
        b: { type: 'AWS::Lambda::Function', properties: { Timeout: 3 } },
        c: { type: 'AWS::Lambda::Function', overrides: { '': { Timeout: 10 } } },
      },
    },
  ],
  [
    'what a parameter says',
    {
      blocks: { a: { type: 'AWS::Lambda::Function', properties: { Timeout: { Ref: 'Longest' } } } },
      parameters: { Longest: { type: 'Number', default: '10' } },
    },
  ],
];

const invalid: readonly [string, Sketch, Partial<Trial>][] = [
  [
    'a raw function without one',
    { blocks: { charge: { type: 'AWS::Lambda::Function', properties: { MemorySize: 512 } } } },
    {
      messages: [
        'Nobody has decided how long charge may take: Lambda stops it after 3 s, in the middle of whatever it does. Give it a timeout longer than its slowest call, and shorter than its callers wait.',
      ],
      fixes: ['Give charge a timeout of 30 s'],
    },
  ],
  [
    'one in a design that knows its own time',
    {
      settings: { rules: { 'default-timeout': { threshold: 10 } } },
      blocks: { charge: { type: 'AWS::Lambda::Function' } },
    },
    {
      messages: [
        'Nobody has decided how long charge may take: Lambda stops it after 3 s, in the middle of whatever it does. Give it a timeout longer than its slowest call, and shorter than its callers wait.',
      ],
      fixes: ['Give charge a timeout of 10 s'],
    },
  ],
];

describe('default-timeout', () => {
  it.each(valid)('has nothing against %s', (_, design) => {
    expect(tryRule(defaultTimeout, sketch(design))).toEqual(QUIET);
  });

  it.each(invalid)('finds %s', (_, design, expected) => {
    expect(tryRule(defaultTimeout, sketch(design))).toEqual({ ...QUIET, ...expected });
  });
});
