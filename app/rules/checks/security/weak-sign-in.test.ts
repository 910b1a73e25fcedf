import { describe, expect, it } from 'vitest';
import { type Sketch, sketch } from '../../../design/testing/sketch.ts';
import { QUIET, type Trial, tryRule } from '../../testing/try-rule.ts';
import { weakSignIn } from './weak-sign-in.ts';

const valid: readonly [string, Sketch][] = [
  ['the default', { blocks: { people: 'cognito-user-pool' } }],
];

const invalid: readonly [string, Sketch, Partial<Trial>][] = [
  [
    'a password alone',
    { blocks: { people: { type: 'cognito-user-pool', properties: { mfa: 'OFF' } } } },
    {
      messages: [
        'people has no second factor: who guesses or steals a password is that user. Ask for more.',
      ],
      fixes: ['Make signing in to people harder'],
    },
  ],
  [
    'easy passwords as well',
    {
      blocks: {
        people: { type: 'cognito-user-pool', properties: { mfa: 'OFF', passwordSymbols: false } },
      },
    },
    {
      messages: [
        'people has no second factor and passwords of letters alone: who guesses or steals a password is that user. Ask for more.',
      ],
      fixes: ['Make signing in to people harder'],
    },
  ],
];

describe('weak-sign-in', () => {
  it.each(valid)('has nothing against %s', (_, design) => {
    expect(tryRule(weakSignIn, sketch(design))).toEqual(QUIET);
  });

  it.each(invalid)('finds %s', (_, design, expected) => {
    expect(tryRule(weakSignIn, sketch(design))).toEqual({ ...QUIET, ...expected });
  });
});
