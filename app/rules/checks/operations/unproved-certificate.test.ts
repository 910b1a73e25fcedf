import { describe, expect, it } from 'vitest';
import { type Sketch, sketch } from '../../../design/testing/sketch.ts';
import { QUIET, type Trial, tryRule } from '../../testing/try-rule.ts';
import { unprovedCertificate } from './unproved-certificate.ts';

const valid: readonly [string, Sketch][] = [
  [
    'a certificate whose names are in a zone of the design',
    {
      blocks: {
        zone: 'route-53-zone',
        proof: { type: 'acm-certificate', properties: { zone: 'zone' } },
      },
    },
  ],
];

const invalid: readonly [string, Sketch, Partial<Trial>][] = [
  [
    'one that nothing proves',
    { blocks: { proof: 'acm-certificate' } },
    {
      messages: [
        'proof is proved in no hosted zone of the design, so its deployment waits until somebody makes the records ACM asks for. Choose the zone of its names, or name a certificate that is there already where it is used.',
      ],
    },
  ],
];

describe('unproved-certificate', () => {
  it.each(valid)('has nothing against %s', (_, design) => {
    expect(tryRule(unprovedCertificate, sketch(design))).toEqual(QUIET);
  });

  it.each(invalid)('finds %s', (_, design, expected) => {
    expect(tryRule(unprovedCertificate, sketch(design))).toEqual({ ...QUIET, ...expected });
  });
});
