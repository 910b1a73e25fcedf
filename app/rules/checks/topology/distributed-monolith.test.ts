import { describe, expect, it } from 'vitest';
import { type Sketch, sketch } from '../../../design/testing/sketch.ts';
import { services } from '../../testing/services.ts';
import { QUIET, type Trial, tryRule } from '../../testing/try-rule.ts';
import { distributedMonolith } from './distributed-monolith.ts';

const valid: readonly [string, Sketch][] = [
  ['a row', services('abcde', 'ab bc cd de')],
  ['a front end before the others', services('abcdef', 'ab ac ad ae af bf')],
  ['a small knot', services('abcd', 'ab bc cd da')],
];

const invalid: readonly [string, Sketch, Partial<Trial>][] = [
  [
    'everybody calls everybody after it',
    services('abcde', 'ab ac bc bd cd ce de'),
    {
      messages: [
        'Of 5 microservices each waits, straight or through others, for 2.0 of the others on average (50 %): they are deployed one by one, but work only together. Begin with e, for which 4 wait: let them keep what they need of it from its events, or join what can’t work apart.',
      ],
    },
  ],
  [
    'a circle',
    services('abcdef', 'ab bc cd de ef fa'),
    {
      messages: [
        'Of 6 microservices each waits, straight or through others, for 5.0 of the others on average (100 %): they are deployed one by one, but work only together. Begin with a, for which 5 wait: let them keep what they need of it from its events, or join what can’t work apart.',
      ],
    },
  ],
];

describe('distributed-monolith', () => {
  it.each(valid)('has nothing against %s', (_, design) => {
    expect(tryRule(distributedMonolith, sketch(design))).toEqual(QUIET);
  });

  it.each(invalid)('finds %s', (_, design, expected) => {
    expect(tryRule(distributedMonolith, sketch(design))).toEqual({ ...QUIET, ...expected });
  });
});
