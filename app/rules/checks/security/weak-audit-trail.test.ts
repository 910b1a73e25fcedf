import { describe, expect, it } from 'vitest';
import { type Sketch, sketch } from '../../../design/testing/sketch.ts';
import { QUIET, type Trial, tryRule } from '../../testing/try-rule.ts';
import { weakAuditTrail } from './weak-audit-trail.ts';

const valid: readonly [string, Sketch][] = [
  ['the default', { blocks: { trail: 'cloudtrail-trail' } }],
];

const invalid: readonly [string, Sketch, Partial<Trial>][] = [
  [
    'a trail of one Region',
    { blocks: { trail: { type: 'cloudtrail-trail', properties: { allRegions: false } } } },
    {
      messages: [
        'The audit log of trail lacks what is done in other Regions: what an intruder did may never be known. Close the gap.',
      ],
      fixes: ['Make the audit log of trail whole'],
    },
  ],
  [
    'one that skips reads, and whose files anybody may change',
    {
      blocks: {
        trail: { type: 'cloudtrail-trail', properties: { events: 'WriteOnly', validation: false } },
      },
    },
    {
      messages: [
        'The audit log of trail lacks reads and a signature that shows when a file was changed: what an intruder did may never be known. Close the gap.',
      ],
      fixes: ['Make the audit log of trail whole'],
    },
  ],
];

describe('weak-audit-trail', () => {
  it.each(valid)('has nothing against %s', (_, design) => {
    expect(tryRule(weakAuditTrail, sketch(design))).toEqual(QUIET);
  });

  it.each(invalid)('finds %s', (_, design, expected) => {
    expect(tryRule(weakAuditTrail, sketch(design))).toEqual({ ...QUIET, ...expected });
  });
});
