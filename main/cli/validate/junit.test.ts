import { resolve } from 'node:path';
import { describe, expect, it } from 'vitest';
import { junitReport } from './junit.ts';
import {
  checkedDesign,
  checkedTemplate,
  finding,
  known,
  reportOf,
  TRICKY,
} from './testing/report.ts';

const drawn = {
  blocks: { queue: 'sqs-queue' },
  waivers: [{ id: 'w1', rule: 'lonely', reason: 'so be it' }],
};

/** What each case is called, and what became of it. */
const outcomes = (xml: string): readonly (readonly [string | undefined, string])[] =>
  [...xml.matchAll(/<testcase [^>]* name="([^"]*)"[^>]*?(?:\/>|>\s*<([a-z-]+))/g)].map(
    ([, name, inside = 'passed']) => [name, inside],
  );

describe('a JUnit report', () => {
  it('has a case for each finding, and for each rule that found nothing', () => {
    const file = checkedDesign(
      { ...drawn, settings: { rules: { crowded: { severity: 'off' } } } },
      [finding({ blocks: ['queue'] })],
    );
    expect(outcomes(junitReport(reportOf([file])))).toEqual([
      ['lonely: queue', 'failure'],
      ['crowded: Too many blocks', 'skipped'],
      ["AWS's template validator", 'passed'],
    ]);
  });

  it('fails for what fails the command, and for nothing else', () => {
    const file = known(
      checkedDesign(drawn, [
        finding({ severity: 'warning', rule: 'a' }),
        finding({ severity: 'info', rule: 'b' }),
        finding({ rule: 'c', waiver: 'w1' }),
        finding({ rule: 'd' }),
      ]),
      'd',
    );
    const xml = junitReport(reportOf([file], { failOn: 'warning', rules: [] }));
    expect(outcomes(xml)).toEqual([
      ['a', 'failure'],
      ['b', 'system-out'],
      ['c', 'skipped'],
      ['d', 'skipped'],
      ["AWS's template validator", 'passed'],
    ]);
    expect(xml).toContain('<skipped message="waived: so be it">');
    expect(xml).toContain(
      '<testsuite name="designs/shop.stackwright.json" tests="5" failures="1" errors="0" skipped="2">',
    );
  });

  it('has a suite for each file, those that could not be read too', () => {
    const failure = { code: 'not-json', message: 'Broken.', hint: 'Mend it.', line: 3, column: 5 };
    const unread = [{ file: 'x.json', path: resolve('/repo/x.json'), failure }];
    const xml = junitReport(reportOf([checkedTemplate([])], { unread }));
    expect(
      [...xml.matchAll(/<testsuites? name="([^"]*)" tests="(\d+)".* errors="(\d+)"/g)].map(
        (found) => found.slice(1),
      ),
    ).toEqual([
      ['Stackwright', '2', '1'],
      ['infra/all.yaml', '1', '0'],
      ['x.json', '1', '1'],
    ]);
    expect(xml).toContain('file="x.json" line="3"');
    expect(xml).toContain('<error message="Broken." type="not-json">Broken.\nMend it.</error>');
  });

  it('calls no two cases the same', () => {
    const file = checkedDesign(drawn, [
      finding({ blocks: ['queue'] }),
      finding({ blocks: ['queue'] }),
    ]);
    expect(outcomes(junitReport(reportOf([file], { rules: [] }))).map(([name]) => name)).toEqual([
      ...['lonely: queue', 'lonely: queue (2)', "AWS's template validator"],
    ]);
  });

  it('is XML whatever things are called', () => {
    const file = checkedDesign(
      drawn,
      [finding({ blocks: ['queue'], message: TRICKY, rule: TRICKY })],
      {
        names: { queue: TRICKY },
        file: TRICKY,
      },
    );
    const xml = junitReport(reportOf([file]));
    const withoutMarkup = xml
      .replaceAll(/<\/?[a-z-]+(?: [a-z]+="[^"<]*")*\/?>|<\?xml[^>]*\?>/g, '')
      .replaceAll(/&(?:lt|gt|amp|quot|#9|#10|#13);/g, '');
    expect(withoutMarkup).not.toMatch(/[<&]|\]\]>/);
    expect(xml.replaceAll(/[\t\n\r]/g, '')).not.toMatch(/\p{Cc}|\p{Surrogate}/u);
  });
});
