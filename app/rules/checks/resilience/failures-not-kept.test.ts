import { describe, expect, it } from 'vitest';
import { type Sketch, sketch } from '../../../design/testing/sketch.ts';
import { QUIET, type Trial, tryRule } from '../../testing/try-rule.ts';
import { failuresNotKept } from './failures-not-kept.ts';

const valid: readonly [string, Sketch][] = [
  [
    'a bus with a key of AWS’s',
    { blocks: { news: { type: 'event-bus', properties: { deadLetterQueue: false } } } },
  ],
  [
    'a bus with a key of its own',
    { blocks: { own: 'kms-key', news: { type: 'event-bus', properties: { key: 'own' } } } },
  ],
];

const invalid: readonly [string, Sketch, Partial<Trial>][] = [
  [
    'a bus that loses what it can’t decrypt',
    {
      blocks: {
        own: 'kms-key',
        news: { type: 'event-bus', properties: { key: 'own', deadLetterQueue: false } },
      },
    },
    {
      messages: [
        "What news can't deliver is lost, and nobody hears of it. Keep it in a dead-letter queue.",
      ],
      fixes: ["Keep what news can't deliver"],
    },
  ],
];

describe('failures-not-kept', () => {
  it.each(valid)('has nothing against %s', (_, design) => {
    expect(tryRule(failuresNotKept, sketch(design))).toEqual(QUIET);
  });

  it.each(invalid)('finds %s', (_, design, expected) => {
    expect(tryRule(failuresNotKept, sketch(design))).toEqual({ ...QUIET, ...expected });
  });
});
