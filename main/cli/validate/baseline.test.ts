import { describe, expect, it } from 'vitest';
import { type Entry, entriesFor, match, parseBaseline, writeBaseline } from './baseline.ts';
import { type FindingSketch, finding } from './testing/report.ts';

const at = (path: string): FindingSketch => ({
  rule: 'F3012',
  blocks: ['queue'],
  source: 'template',
  template: { logicalId: 'Queue', path },
});

describe('what a baseline knows', () => {
  const matched = (before: readonly FindingSketch[], now: readonly FindingSketch[]) => {
    const findings = now.map(finding);
    const { known, gone } = match(findings, entriesFor(before.map(finding)));
    return { known: findings.map((one) => known.has(one)), gone };
  };

  it.each<[string, readonly FindingSketch[], readonly FindingSketch[], readonly boolean[], number]>(
    [
      ['the same again', [{ blocks: ['a'] }], [{ blocks: ['a'] }], [true], 0],
      ['another number in the message', [{ message: '3 s' }], [{ message: '60 s' }], [true], 0],
      ['another severity', [{ severity: 'info' }], [{ severity: 'error' }], [true], 0],
      [
        'the blocks in another order',
        [{ blocks: ['a', 'b'] }],
        [{ blocks: ['b', 'a'] }],
        [true],
        0,
      ],
      ['another rule', [{ rule: 'lonely' }], [{ rule: 'crowded' }], [false], 1],
      ['another block', [{ blocks: ['a'] }], [{ blocks: ['b'] }], [false], 1],
      ['a block more', [{ blocks: ['a'] }], [{ blocks: ['a', 'b'] }], [false], 1],
      ['another connection', [{ connections: ['a'] }], [{ connections: ['b'] }], [false], 1],
      ['another property', [at('A')], [at('B')], [false], 1],
      ['a place that moved in a list', [at('A.0.B')], [at('A.1.B')], [true], 0],
      ['one more of the same', [{}], [{}, {}], [true, false], 0],
      ['one less of the same', [{}, {}], [{}], [true], 1],
      [
        'of two that differ by their message, the one it has',
        [{ message: 'In dev: no' }],
        [{ message: 'In prod: no' }, { message: 'In dev: no' }],
        [false, true],
        0,
      ],
      ['what is waived since', [{}], [{ waiver: 'w1' }], [false], 1],
      ['what was waived then', [{ waiver: 'w1' }], [{}], [false], 0],
      [
        'never that something was not checked',
        [{ rule: 'broken-rule' }],
        [{ rule: 'broken-rule' }],
        [false],
        0,
      ],
    ],
  )('%s', (_, before, now, known, gone) => {
    expect(matched(before, now)).toEqual({ known, gone });
  });
});

describe("the baseline's file", () => {
  const entry = (rule: string, more: Partial<Entry> = {}): Entry => ({
    rule,
    message: 'm',
    ...more,
  });

  it('is read as it was written', () => {
    const baseline = new Map([['ünï "x".json', entriesFor([finding(at('A.0')), finding({})])]]);
    expect(parseBaseline(writeBaseline(baseline), 'b.json')).toEqual({ ok: true, value: baseline });
  });

  it('is sorted whatever was found first, and leaves out files without entries', () => {
    const findings = [
      finding({ rule: 'b' }),
      finding({ rule: 'a', blocks: ['y', 'x'] }),
      finding({ rule: 'a', blocks: ['w'] }),
    ];
    const one = writeBaseline(
      new Map([
        ['2', entriesFor(findings)],
        ['1', [entry('r')]],
        ['0', []],
      ]),
    );
    const other = writeBaseline(
      new Map([
        ['1', [entry('r')]],
        ['2', entriesFor(findings.toReversed())],
      ]),
    );
    expect(one).toBe(other);
    expect(one.match(/"(rule|[12])": ("[a-z]"|\[)/g)).toEqual([
      ...['"1": [', '"rule": "r"'],
      ...['"2": [', '"rule": "a"', '"rule": "a"', '"rule": "b"'],
    ]);
    expect(one.endsWith('}\n')).toBe(true);
  });

  const head = '{\n  "format": "stackwright-baseline",\n  "version": 1';
  it.each<[string, string, RegExp]>([
    ['nothing', '', /b\.json is not valid JSON \(line 1, column 1\)/],
    ['a conflict', `${head},\n<<<<<<< ours\n`, /not valid JSON \(line 4, column 1\)/],
    ['another file', '{"format": "stackwright"}', /no baseline.*"format"/],
    ['a newer one', '{"format": "stackwright-baseline", "version": 2}', /newer Stackwright/],
    ['no files', `${head}\n}`, /b\.json is not a whole baseline: files: /],
    [
      'an entry without a rule',
      `${head},\n  "files": {\n    "a.json": [\n      { "message": "m" }\n    ]\n  }\n}`,
      /files\.a\.json\.0\.rule: .*\(line 6, column 7\)/,
    ],
    [
      'a wrong type',
      `${head},\n  "files": { "a.json": [{ "rule": "r", "message": "m",\n    "blocks": "b" }] }\n}`,
      /files\.a\.json\.0\.blocks: .*\(line 5, column 5\)/,
    ],
    [
      'a misspelt field',
      `${head},\n  "files": { "a.json": [\n    { "rule": "r", "message": "m", "block": ["b"] }\n  ] }\n}`,
      /"block".*\(line 5, column 5\)/,
    ],
  ])('says where it is wrong: %s', (_, text, message) => {
    const parsed = parseBaseline(text, 'b.json');
    expect(!parsed.ok && parsed.failure.message).toMatch(message);
  });
});
