import { resolve } from 'node:path';
import { describe, expect, it } from 'vitest';
import { githubReport } from './github.ts';
import {
  checkedDesign,
  checkedTemplate,
  finding,
  known,
  reportOf,
  TRICKY,
} from './testing/report.ts';

const drawn = { blocks: { queue: 'sqs-queue' } };

describe("GitHub's annotations", () => {
  it('are a line each, the worst first, the figures last', () => {
    const report = reportOf([
      checkedDesign(drawn, [
        finding({ severity: 'warning', blocks: ['queue'], message: 'Look out.' }),
        finding({ severity: 'info', message: 'By the way.' }),
      ]),
      checkedTemplate([finding({ rule: 'F3012', source: 'template', message: 'Wrong.' })]),
    ]);
    expect(githubReport(report).split('\n')).toEqual([
      '::error file=infra/all.yaml,line=1,endLine=1,col=1,title=Property type mismatch (F3012)::Wrong.',
      '::warning file=designs/shop.stackwright.json,line=10,endLine=10,col=7,title=A block nobody needs (lonely)::Look out.',
      '::notice file=designs/shop.stackwright.json,line=4,endLine=4,col=3,title=A block nobody needs (lonely)::By the way.',
      '1 error, 1 warning, 1 info',
    ]);
  });

  it('let no name or message out of its place', () => {
    const file = checkedDesign(
      drawn,
      [
        finding({
          rule: TRICKY,
          blocks: ['queue'],
          message: TRICKY,
          fixes: [{ title: TRICKY, edits: [] }],
        }),
      ],
      { file: 'a,b:c%\n::error::.json' },
    );
    const [annotation = '', ...others] = githubReport(reportOf([file])).split('\n');
    expect(others).toEqual(['1 error, 0 warnings, 0 info']);
    expect(annotation).not.toMatch(/\r/);
    expect(annotation).toMatch(
      /^::error file=a%2Cb%3Ac%25%0A%3A%3Aerror%3A%3A\.json,line=10,endLine=10,col=7,title=[^,:]*::/,
    );
    expect(annotation).toContain('a::b,c=100%25%0D%0A::error::<x> "q"');
    expect(annotation).toContain('%0AFix in the editor: a::b');
  });

  it('have no column over several lines', () => {
    const at = { line: 2, column: 3, endLine: 9, endColumn: 4, text: 0 };
    expect(githubReport(reportOf([checkedTemplate([finding({ at })])]))).toMatch(
      /,line=2,endLine=9,title=/,
    );
  });

  it('are not made of what is waived or known, which is counted', () => {
    const file = checkedDesign(drawn, [
      finding({ waiver: 'w1' }),
      finding({ rule: 'crowded', blocks: ['queue'] }),
    ]);
    expect(githubReport(reportOf([known(file, 'crowded')]))).toBe(
      '0 errors, 0 warnings, 0 info, 1 waived, 1 known',
    );
  });

  it('say which file was not checked, and where it is broken', () => {
    const failure = { code: 'not-json', message: 'Broken.', hint: 'Mend it.', line: 3, column: 5 };
    const unread = [{ file: 'x.json', path: resolve('/repo/x.json'), failure }];
    expect(githubReport(reportOf([], { unread }))).toBe(
      '::error file=x.json,line=3,col=5,title=Not checked::Broken. Mend it.\n0 errors, 0 warnings, 0 info',
    );
  });
});
