import { describe, expect, it } from 'vitest';
import { sketch } from '../../design/testing/sketch.ts';
import type { Finding } from '../finding.ts';
import { daysBetween, daysLater, waiverPlace, waiverStandings } from './waiver-standing.ts';

const today = '2026-11-27';
const design = sketch({
  blocks: { web: 'lambda-function', jobs: 'sqs-queue' },
  connections: [['web', 'sends', 'jobs']],
  waivers: [
    { rule: 'single-az', reason: 'Covers.', expires: '2026-12-27' },
    { rule: 'single-az', reason: 'Nothing left.', block: 'jobs' },
    { rule: 'single-az', reason: 'Past.', expires: '2026-11-26' },
    { rule: 'ended-rule', reason: 'No such rule.' },
    { rule: 'E3012', reason: 'Of the validator.' },
    { rule: 'compile-incomplete', reason: 'Of the compiler.', expires: today },
  ],
});
const covered: Finding = {
  key: 'k',
  rule: 'single-az',
  severity: 'warning',
  message: 'One.',
  blocks: [],
  connections: [],
  source: 'design',
  fixes: [],
  waiver: 'w1' as never,
};

describe('waivers', () => {
  it('are listed with how they stand, those to look at first', () => {
    const standings = waiverStandings(design, [covered], today);
    expect(
      standings.map(({ waiver, state, covers, daysLeft, rule }) => [
        waiver.id,
        state,
        covers.length,
        daysLeft,
        rule?.id,
      ]),
    ).toEqual([
      ['w3', 'expired', 0, -1, 'single-az'],
      ['w4', 'unknown-rule', 0, undefined, undefined],
      ['w1', 'holds', 1, 30, 'single-az'],
      ['w2', 'unused', 0, undefined, 'single-az'],
      ['w5', 'unused', 0, undefined, undefined],
      ['w6', 'unused', 0, 0, undefined],
    ]);
  });

  it.each<[object, string | undefined]>([
    [{}, undefined],
    [{ block: 'jobs' }, 'jobs'],
    [{ block: 'gone' }, 'a block that is gone'],
    [{ connection: 'c1' }, 'web sends jobs'],
    [{ connection: 'c9' }, 'a connection that is gone'],
  ])('hold at %j', (at, place) => {
    expect(waiverPlace(at as never, design)).toBe(place);
  });

  it.each<[string, string, number]>([
    [today, today, 0],
    [today, '2026-12-27', 30],
    ['2027-01-01', '2026-12-31', -1],
    ['2027-02-28', '2027-03-01', 1],
  ])('from %s to %s are %i days', (from, to, days) => {
    expect(daysBetween(from, to)).toBe(days);
    expect(daysLater(from, days)).toBe(to);
  });
});
