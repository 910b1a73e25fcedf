import { describe, expect, it } from 'vitest';
import { type Sketch, sketch } from '../../../design/testing/sketch.ts';
import { QUIET, type Trial, tryRule } from '../../testing/try-rule.ts';
import { openFirewall } from './open-firewall.ts';

const valid: readonly [string, Sketch][] = [['the default', { blocks: { wall: 'waf-web-acl' } }]];

const invalid: readonly [string, Sketch, Partial<Trial>][] = [
  [
    'one that only counts',
    { blocks: { wall: { type: 'waf-web-acl', properties: { mode: 'count' } } } },
    {
      messages: ['wall lets through every attack, which it only counts. Let it turn them away.'],
      fixes: ['Let wall turn attacks away'],
    },
  ],
  [
    'one without AWS’s rules',
    {
      blocks: {
        wall: { type: 'waf-web-acl', properties: { common: false, knownBadInputs: false } },
      },
    },
    {
      messages: ['wall lets through common attacks and known bad inputs. Let it turn them away.'],
      fixes: ['Let wall turn attacks away'],
    },
  ],
];

describe('open-firewall', () => {
  it.each(valid)('has nothing against %s', (_, design) => {
    expect(tryRule(openFirewall, sketch(design))).toEqual(QUIET);
  });

  it.each(invalid)('finds %s', (_, design, expected) => {
    expect(tryRule(openFirewall, sketch(design))).toEqual({ ...QUIET, ...expected });
  });
});
