import { expect, it } from 'vitest';
import { playwrightTotals } from './playwright-totals.ts';
import { NOTHING, sum, totalsLine } from './totals.ts';

const spec = (status: string, skip?: string) => ({
  title: 'draws',
  tests: [
    {
      projectName: 'loopback',
      status,
      annotations: skip === undefined ? [] : [{ type: 'skip', description: skip }],
    },
  ],
});

it('counts nested suites, flaky tests as failed, and a skip only with its reason', () => {
  const report = {
    errors: [{ message: 'a worker crashed' }],
    suites: [
      {
        specs: [spec('expected'), spec('flaky')],
        suites: [{ specs: [spec('unexpected'), spec('skipped', 'no GPU'), spec('skipped')] }],
      },
    ],
  };
  expect(playwrightTotals(report)).toEqual({
    passed: 1,
    failed: 4,
    skipped: [{ name: 'draws (loopback)', reason: 'no GPU' }],
  });
});

it.each([
  [[], '0 passed, 0 failed'],
  [
    [
      { ...NOTHING, passed: 2 },
      { ...NOTHING, failed: 1 },
    ],
    '2 passed, 1 failed',
  ],
  [[{ ...NOTHING, skipped: [{ name: 'a', reason: 'b' }] }], '0 passed, 0 failed, 1 skipped'],
])('sums %j up as %s', (totals, line) => {
  expect(totalsLine(sum(totals))).toBe(line);
});
