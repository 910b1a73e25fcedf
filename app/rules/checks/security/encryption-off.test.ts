import { describe, expect, it } from 'vitest';
import { type Sketch, sketch } from '../../../design/testing/sketch.ts';
import { QUIET, type Trial, tryRule } from '../../testing/try-rule.ts';
import { encryptionOff } from './encryption-off.ts';

const valid: readonly [string, Sketch][] = [
  [
    'the defaults',
    {
      blocks: {
        a: 'sns-topic',
        b: 'sqs-queue',
        c: 'dynamodb-table',
        d: 's3-bucket',
        e: 'lambda-function',
      },
    },
  ],
];

const invalid: readonly [string, Sketch, Partial<Trial>][] = [
  [
    'a topic in plain text',
    { blocks: { news: { type: 'sns-topic', properties: { encrypted: false } } } },
    {
      messages: ['news keeps what it holds unencrypted. Turn its encryption on.'],
      fixes: ['Encrypt news'],
    },
  ],
];

describe('encryption-off', () => {
  it.each(valid)('has nothing against %s', (_, design) => {
    expect(tryRule(encryptionOff, sketch(design))).toEqual(QUIET);
  });

  it.each(invalid)('finds %s', (_, design, expected) => {
    expect(tryRule(encryptionOff, sketch(design))).toEqual({ ...QUIET, ...expected });
  });
});
