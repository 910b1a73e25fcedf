import { describe, expect, it } from 'vitest';
import { type Sketch, sketch } from '../../../design/testing/sketch.ts';
import { QUIET, type Trial, tryRule } from '../../testing/try-rule.ts';
import { loopsNotStopped } from './loops-not-stopped.ts';

const valid: readonly [string, Sketch][] = [
  ['the default', { blocks: { learn: 'lambda-function' } }],
];

const invalid: readonly [string, Sketch, Partial<Trial>][] = [
  [
    'a function that may loop',
    { blocks: { learn: { type: 'lambda-function', properties: { recursionStops: false } } } },
    {
      messages: [
        'When learn triggers itself, through a queue, topic or bucket, it never ends and is paid for all the while. Let Lambda stop loops.',
      ],
      fixes: ['Let Lambda stop loops of learn'],
    },
  ],
];

describe('loops-not-stopped', () => {
  it.each(valid)('has nothing against %s', (_, design) => {
    expect(tryRule(loopsNotStopped, sketch(design))).toEqual(QUIET);
  });

  it.each(invalid)('finds %s', (_, design, expected) => {
    expect(tryRule(loopsNotStopped, sketch(design))).toEqual({ ...QUIET, ...expected });
  });
});
