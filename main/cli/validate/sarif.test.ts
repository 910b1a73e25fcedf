// The types of a log are those of its schema; this is what they can't say.
import { resolve } from 'node:path';
import type { Location, Log, Result, Run } from 'sarif';
import { describe, expect, it } from 'vitest';
import type { Finding } from '#app/rules/finding.ts';
import { sarifLog, sarifReport } from './sarif.ts';
import {
  checkedDesign,
  checkedTemplate,
  finding,
  known,
  reportOf,
  TRICKY,
} from './testing/report.ts';

const drawn = {
  blocks: { queue: 'AWS::SQS::Queue', table: 'dynamodb-table' },
  connections: [['queue', 'calls', 'table']] as const,
  waivers: [{ id: 'w1', rule: 'lonely', reason: 'so be it' }],
};
const inTemplate = finding({
  rule: 'F3012',
  source: 'template',
  message: "'soon' is not of type 'integer'",
  blocks: ['queue'],
  template: { logicalId: 'Queue', path: 'VisibilityTimeout' },
  at: { line: 4, column: 7, endLine: 4, endColumn: 24, text: 1 },
});
const of = (...findings: readonly Finding[]) =>
  checkedDesign(drawn, findings, { templates: ['Resources: {}\n', 'second: template\n'] });

const runOf = ({ runs: [run] }: Log): Run => run ?? expect.fail('no run');
const resultsOf = (...args: Parameters<typeof reportOf>): readonly Result[] =>
  runOf(sarifLog(reportOf(...args))).results ?? expect.fail('no results');

describe('a SARIF log', () => {
  it('describes every rule once, with its source, and results refer to it', () => {
    const run = runOf(
      sarifLog(reportOf([of(finding({}), inTemplate), checkedTemplate([inTemplate])])),
    );
    const rules = run.tool.driver.rules ?? [];
    expect(rules.map(({ id }) => id)).toEqual(['lonely', 'crowded', 'F3012']);
    expect(rules[0]).toMatchObject({
      shortDescription: { text: 'A block nobody needs' },
      fullDescription: { text: 'What is not needed costs nonetheless.' },
      helpUri: 'https://example.com/book',
      help: {
        text: 'What is not needed costs nonetheless. Source: A book, https://example.com/book',
        markdown:
          'What is not needed costs nonetheless.\n\nSource: [A book](https://example.com/book)',
      },
      defaultConfiguration: { level: 'warning' },
    });
    for (const { ruleId, ruleIndex = -1 } of run.results ?? [])
      expect(rules[ruleIndex]?.id).toBe(ruleId);
  });

  it('says what is known of rules that are described nowhere', () => {
    const odd = [
      finding({ rule: 'S3_NO_DELETE', source: 'template', ruleFile: 'team.guard' }),
      finding({ rule: 'compile-bad-property' }),
      finding({ rule: 'lost-container' }),
      finding({ rule: 'validator-timeout', source: 'template' }),
    ];
    const rules = runOf(sarifLog(reportOf([of(...odd)], { rules: [] }))).tool.driver.rules ?? [];
    expect(
      rules.map(({ id, shortDescription, fullDescription }) => [
        id,
        shortDescription?.text,
        fullDescription?.text,
      ]),
    ).toEqual([
      ['S3_NO_DELETE', 'S3_NO_DELETE', 'A rule of team.guard.'],
      [
        'compile-bad-property',
        'Not compiled as drawn: bad property',
        'The template would be something else than the drawing.',
      ],
      ['lost-container', 'Lost container', "The design names something that isn't in it."],
      ['validator-timeout', 'Validator timeout', 'Something could not be checked to its end.'],
    ]);
  });

  it.each([
    ['error', 'error'],
    ['warning', 'warning'],
    ['info', 'note'],
  ] as const)('has a level for %s', (severity, level) => {
    expect(resultsOf([of(finding({ severity }))])[0]?.level).toBe(level);
  });

  it('points into the design, and to the template it compiles to, whose text it holds', () => {
    const run = runOf(sarifLog(reportOf([of(inTemplate)])));
    const [result] = run.results ?? [];
    expect(result?.locations?.[0]).toMatchObject({
      physicalLocation: {
        artifactLocation: { uri: 'designs/shop.stackwright.json', uriBaseId: '%SRCROOT%' },
        region: { startLine: 10 },
        contextRegion: { startLine: 7 },
      },
      logicalLocations: [{ name: 'queue', fullyQualifiedName: 'blocks/queue' }],
    });
    const compiled = result?.relatedLocations?.[0]?.physicalLocation;
    expect(compiled?.region).toMatchObject({ startLine: 4, startColumn: 7, endColumn: 24 });
    const held = run.artifacts?.filter(({ contents }) => contents !== undefined) ?? [];
    expect(held).toMatchObject([
      { location: compiled?.artifactLocation, contents: { text: 'second: template\n' } },
    ]);
    expect(Object.keys(run.originalUriBaseIds ?? {})).toEqual(['%SRCROOT%', 'COMPILED']);
  });

  it('points into a template that is a file, and holds no copy of it', () => {
    const run = runOf(sarifLog(reportOf([checkedTemplate([{ ...inTemplate, blocks: [] }])])));
    const [result] = run.results ?? [];
    expect(result?.locations?.[0]?.physicalLocation).toEqual({
      artifactLocation: { uri: 'infra/all.yaml', uriBaseId: '%SRCROOT%' },
      region: { startLine: 4, startColumn: 7, endLine: 4, endColumn: 24 },
    });
    expect(result).not.toHaveProperty('relatedLocations');
    expect(run.artifacts?.map(({ contents }) => contents)).toEqual([undefined]);
  });

  it('lists the other blocks and connections by numbers of their own', () => {
    const [result] = resultsOf([of(finding({ blocks: ['queue', 'table'], connections: ['c1'] }))]);
    const related = result?.relatedLocations ?? [];
    expect(related.map(({ id, message }: Location) => [id, message?.text])).toEqual([
      [0, 'table'],
      [1, 'queue → table'],
    ]);
  });

  it('encodes names of files, and names those outside the repository whole', () => {
    const uris = (file: string) =>
      resultsOf([checkedTemplate([finding({})], file)]).map(
        ({ locations }) => locations?.[0]?.physicalLocation?.artifactLocation,
      );
    expect(uris('a b/ü#%?.yaml')).toEqual([
      { uri: 'a%20b/%C3%BC%23%25%3F.yaml', uriBaseId: '%SRCROOT%' },
    ]);
    expect(uris('../other.yaml')).toEqual([
      { uri: expect.stringMatching(/^file:\/\/\/.*other\.yaml$/) },
    ]);
  });

  it('is JSON whatever things are called', () => {
    const odd = checkedDesign(
      { blocks: { queue: 'sqs-queue' } },
      [finding({ blocks: ['queue'], message: TRICKY })],
      {
        names: { queue: TRICKY },
      },
    );
    const log: unknown = JSON.parse(sarifReport(reportOf([odd])));
    expect(log).toMatchObject({ runs: [{ results: [{ message: { text: TRICKY } }] }] });
  });

  it('says which fixes there are', () => {
    const [result] = resultsOf([of(finding({ fixes: [{ title: 'Delete it', edits: [] }] }))]);
    expect(result?.properties).toEqual({ fixes: ['Delete it'] });
    expect(result?.message.text).toBe('It is alone.\nFix in the editor: Delete it.');
  });

  it('says which file could not be checked, and where it is broken', () => {
    const failure = { code: 'not-json', message: 'Broken.', hint: 'Mend it.', line: 3, column: 5 };
    const unread = [{ file: 'x.json', path: resolve('/repo/x.json'), failure }];
    const run = runOf(sarifLog(reportOf([], { unread })));
    expect(run.invocations).toMatchObject([
      {
        executionSuccessful: false,
        toolExecutionNotifications: [
          {
            level: 'error',
            message: { text: 'Broken. Mend it.' },
            locations: [{ physicalLocation: { region: { startLine: 3, startColumn: 5 } } }],
          },
        ],
      },
    ]);
  });
});

describe('fingerprints', () => {
  const prints = (...args: readonly Finding[]) =>
    resultsOf([of(...args)]).map(
      ({ partialFingerprints }) => partialFingerprints?.primaryLocationLineHash,
    );

  it('stay when messages, severities and the rest of the file change', () => {
    const before = prints(finding({ blocks: ['queue'], message: '3 s' }));
    const moved = checkedDesign({ blocks: { another: 'sqs-queue', ...drawn.blocks } }, [
      finding({ blocks: ['another'] }),
      finding({ blocks: ['queue'], message: '60 s', severity: 'info' }),
    ]);
    const after = resultsOf([moved]).map(
      ({ partialFingerprints }) => partialFingerprints?.primaryLocationLineHash,
    );
    expect(after[1]).toBe(before[0]);
    expect(after[0]).not.toBe(before[0]);
  });

  it('tell findings apart, those of one identity by a number', () => {
    const all = prints(
      finding({ blocks: ['queue'] }),
      finding({ blocks: ['table'] }),
      finding({ rule: 'crowded', blocks: ['queue'] }),
      finding({ blocks: ['queue'], message: 'Again.' }),
    );
    expect(new Set(all).size).toBe(4);
    expect(all[3]).toBe(all[0]?.replace(/:1$/, ':2'));
  });
});

describe('what does not count', () => {
  const file = () =>
    known(of(finding({ blocks: ['queue'], waiver: 'w1' }), inTemplate, finding({})), 'F3012');
  const baseline = { file: 'base.json', gone: 0 };

  it('is suppressed with the reason, and where it is waived', () => {
    const [waived, ofBaseline, open] = resultsOf([file()], { baseline });
    expect(waived?.suppressions).toMatchObject([
      {
        kind: 'inSource',
        justification: 'so be it',
        location: { logicalLocations: [{ fullyQualifiedName: 'waivers/w1' }] },
      },
    ]);
    expect(ofBaseline?.suppressions).toMatchObject([
      { kind: 'external', justification: 'known: in base.json' },
    ]);
    expect(open?.suppressions).toEqual([]);
  });

  it('has the state of the baseline, if there is one', () => {
    expect(resultsOf([file()], { baseline }).map(({ baselineState }) => baselineState)).toEqual([
      ...['new', 'unchanged', 'new'],
    ]);
    expect(resultsOf([of(finding({}))])[0]).not.toHaveProperty('baselineState');
  });

  it('is left out when only what is open is asked for', () => {
    expect(resultsOf([file()], { baseline, openOnly: true }).map(({ ruleId }) => ruleId)).toEqual([
      'lonely',
    ]);
  });
});
