import { describe, expect, it } from 'vitest';
import { type Sketch, sketch } from '../../../design/testing/sketch.ts';
import { runRulesInEnvironments } from '../../run-in-environments.ts';
import { QUIET, TODAY, type Trial, tryRule } from '../../testing/try-rule.ts';
import { noAuditTrail } from './no-audit-trail.ts';

const valid: readonly [string, Sketch][] = [
  ['a design that draws no account', { blocks: { a: 'lambda-function' } }],
  ['an account with a trail', { blocks: { ours: 'account', trail: 'cloudtrail-trail' } }],
  [
    'one with a raw event data store',
    { blocks: { ours: 'account', lake: 'AWS::CloudTrail::EventDataStore' } },
  ],
];

const invalid: readonly [string, Sketch, Partial<Trial>][] = [
  [
    'an account without',
    { blocks: { ours: 'account' } },
    {
      messages: [
        'Who did what in ours is forgotten after 90 days: no trail keeps it. Draw a CloudTrail trail, unless the organization has one.',
      ],
    },
  ],
];

describe('no-audit-trail', () => {
  it.each(valid)('has nothing against %s', (_, design) => {
    expect(tryRule(noAuditTrail, sketch(design))).toEqual(QUIET);
  });

  it.each(invalid)('finds %s', (_, design, expected) => {
    expect(tryRule(noAuditTrail, sketch(design))).toEqual({ ...QUIET, ...expected });
  });

  it('asks only where people depend on it', () => {
    const design = sketch({
      blocks: { ours: 'account' },
      settings: { environments: [{ name: 'dev' }, { name: 'prod' }] },
    });
    const found = runRulesInEnvironments(design, { today: TODAY });
    expect(found.map(({ message }) => message)).toEqual([
      expect.stringMatching(/^In prod: Who did what in ours is forgotten after 90 days/),
    ]);
  });
});
