import { describe, expect, it } from 'vitest';
import { type Sketch, sketch } from '../../../design/testing/sketch.ts';
import { QUIET, type Trial, tryRule } from '../../testing/try-rule.ts';
import { openInstanceMetadata } from './open-instance-metadata.ts';

const valid: readonly [string, Sketch][] = [
  [
    'the default',
    {
      blocks: {
        net: 'vpc',
        inside: { type: 'subnet-tier', parent: 'net', properties: { tier: 'private' } },
        web: { type: 'auto-scaling-group', parent: 'inside' },
      },
    },
  ],
];

const invalid: readonly [string, Sketch, Partial<Trial>][] = [
  [
    'servers that answer version 1',
    {
      blocks: {
        net: 'vpc',
        inside: { type: 'subnet-tier', parent: 'net', properties: { tier: 'private' } },
        web: { type: 'auto-scaling-group', parent: 'inside', properties: { imdsV2: false } },
      },
    },
    {
      messages: [
        'Whoever makes a program on web fetch a URL gets the credentials of its servers. Hand them out to IMDSv2 only.',
      ],
      fixes: ['Ask for IMDSv2 on web'],
    },
  ],
];

describe('open-instance-metadata', () => {
  it.each(valid)('has nothing against %s', (_, design) => {
    expect(tryRule(openInstanceMetadata, sketch(design))).toEqual(QUIET);
  });

  it.each(invalid)('finds %s', (_, design, expected) => {
    expect(tryRule(openInstanceMetadata, sketch(design))).toEqual({ ...QUIET, ...expected });
  });
});
