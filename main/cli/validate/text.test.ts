import { describe, expect, it } from 'vitest';
import {
  checkedDesign,
  checkedTemplate,
  finding,
  known,
  reportOf,
  TRICKY,
} from './testing/report.ts';
import { textReport } from './text.ts';

const drawn = {
  blocks: { queue: 'sqs-queue' },
  waivers: [{ id: 'w1', rule: 'lonely', reason: 'so be it' }],
};

describe('the report for people', () => {
  it('marks what does not count, and counts it', () => {
    const file = known(
      checkedDesign(drawn, [
        finding({ waiver: 'w1', blocks: ['queue'] }),
        finding({ rule: 'crowded' }),
      ]),
      'crowded',
    );
    const baseline = { file: 'base.json', gone: 2 };
    expect(textReport(reportOf([file], { baseline })).split('\n')).toEqual([
      'waived   lonely  It is alone.',
      '         on queue',
      '         waived: so be it',
      'known    crowded  It is alone.',
      '0 errors, 0 warnings, 0 info, 1 waived, 1 known',
      '2 entries of base.json found nothing any more: --write-baseline drops them.',
    ]);
    expect(textReport(reportOf([file], { openOnly: true }))).toBe(
      '0 errors, 0 warnings, 0 info, 1 waived, 1 known',
    );
  });

  it('has a section a file, and says nothing when none could be read', () => {
    expect(
      textReport(reportOf([checkedTemplate([finding({})]), checkedTemplate([], 'b.yaml')])),
    ).toBe(
      [
        'infra/all.yaml: 1 error, 0 warnings, 0 info',
        'error    lonely  It is alone.',
        '',
        'b.yaml: 0 errors, 0 warnings, 0 info',
        '',
        '2 files: 1 error, 0 warnings, 0 info',
      ].join('\n'),
    );
    expect(textReport(reportOf([]))).toBe('');
  });

  it('lets no name start a line', () => {
    const odd = finding({
      blocks: ['queue'],
      message: TRICKY,
      fixes: [{ title: TRICKY, edits: [] }],
    });
    const text = textReport(reportOf([checkedDesign(drawn, [odd], { names: { queue: TRICKY } })]));
    expect(text).not.toMatch(/^::/m);
    expect(text.split('\n')).toHaveLength(4);
  });
});
