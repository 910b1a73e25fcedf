import { readdirSync, readFileSync } from 'node:fs';
import { describe, expect, it } from 'vitest';
import { BlockId } from '../design/ids.ts';
import { readDesign } from '../design/read.ts';
import { type Sketch, sketch } from '../design/testing/sketch.ts';
import {
  type DesignRule,
  defineRule,
  type Problem,
  type RuleContext,
  type RuleDefinition,
} from './define-rule.ts';
import { summarize } from './finding.ts';
import { allRules, type RunOptions, runRules } from './run.ts';

const id = (text: string): BlockId => BlockId.parse(text);
const today = '2026-11-23';

const says = (ruleId: string, ...problems: readonly Problem[]): DesignRule =>
  defineRule({
    id: ruleId,
    title: `What ${ruleId} says`,
    area: 'topology',
    severity: 'warning',
    why: 'For a test.',
    source: { title: 'A test', url: 'https://example.com/' },
    threshold: { default: 3, unit: 'things' },
    judges: 'design',
    check: () => problems,
  });

const noisy = says('noisy', { message: 'a is odd.', blocks: [id('a')] });
const only = (...rules: readonly RuleDefinition[]): RunOptions => ({ today, rules });

describe('runRules', () => {
  it('tells what each rule says, worst first, then by area and rule', () => {
    const design = sketch({
      blocks: { a: 'users', b: 'users' },
      settings: { rules: { last: { severity: 'error' } } },
    });
    const last = says('last', { message: 'b is wrong.', blocks: [id('b')] });
    expect(
      runRules(design, only(noisy, last)).map(({ severity, message }) => [severity, message]),
    ).toEqual([
      ['error', 'b is wrong.'],
      ['warning', 'a is odd.'],
    ]);
  });

  it.each([
    ['off', []],
    ['info', ['info']],
    [undefined, ['warning']],
  ] as const)('heeds the severity the design sets: %s', (severity, expected) => {
    const settings = severity ? { rules: { noisy: { severity } } } : {};
    const found = runRules(sketch({ blocks: { a: 'vpc' }, settings }), only(noisy));
    expect(found.map((finding) => finding.severity)).toEqual(expected);
  });

  it('lets a rule judge one case otherwise, unless the design has its say', () => {
    const worse = says('worse', { message: 'a is worse.', blocks: [id('a')], severity: 'error' });
    const severityIn = (settings: Sketch['settings'] = {}) =>
      runRules(sketch({ blocks: { a: 'vpc' }, settings }), only(worse))[0]?.severity;
    expect(severityIn()).toBe('error');
    expect(severityIn({ rules: { worse: { severity: 'info' } } })).toBe('info');
  });

  it('hands a rule its threshold, the design’s before its own', () => {
    const heard: number[] = [];
    const listening = defineRule({
      ...noisy,
      check: ({ threshold }: RuleContext) => {
        heard.push(threshold);
        return [];
      },
    });
    runRules(sketch({ blocks: {} }), only(listening));
    runRules(
      sketch({ blocks: {}, settings: { rules: { noisy: { threshold: 7 } } } }),
      only(listening),
    );
    expect(heard).toEqual([3, 7]);
  });

  it.each([
    ['at the block', { rule: 'noisy', block: 'a', reason: 'x' }, true],
    ['everywhere', { rule: 'noisy', reason: 'x' }, true],
    ['at another block', { rule: 'noisy', block: 'b', reason: 'x' }, false],
    ['of another rule', { rule: 'loud', block: 'a', reason: 'x' }, false],
    ['of a rule that is no more', { rule: 'gone', reason: 'x' }, false],
    ['until today', { rule: 'noisy', reason: 'x', expires: today }, true],
    ['until yesterday', { rule: 'noisy', reason: 'x', expires: '2026-11-22' }, false],
  ])('counts a finding as waived: a waiver %s', (_, waiver, waived) => {
    const design = sketch({ blocks: { a: 'users', b: 'users' }, waivers: [waiver] });
    const found = runRules(design, only(noisy));
    expect(found.map((finding) => finding.waiver)).toEqual([waived ? 'w1' : undefined]);
    expect(summarize(found)).toEqual({
      error: 0,
      warning: waived ? 0 : 1,
      info: 0,
      waived: waived ? 1 : 0,
    });
  });

  it('goes on when a rule breaks, and says which', () => {
    const broken = defineRule({
      ...noisy,
      id: 'broken',
      check: () => {
        throw new Error('no such thing');
      },
    });
    const found = runRules(sketch({ blocks: { a: 'vpc' } }), only(broken, noisy));
    expect(found.map(({ rule, key }) => [rule, key])).toEqual([
      ['broken-rule', 'broken-rule:broken'],
      ['noisy', 'noisy:a:'],
    ]);
    expect(found[0]?.message).toMatch(/"What noisy says" \(broken: no such thing\)/);
  });

  it('gives two findings at one place keys of their own', () => {
    const twice = says(
      'twice',
      { message: 'One.', blocks: [id('a')] },
      { message: 'Two.', blocks: [id('a')] },
    );
    const keys = runRules(sketch({ blocks: { a: 'vpc' } }), only(twice)).map(({ key }) => key);
    expect(keys).toEqual(['twice:a:', 'twice:a::2']);
  });

  it('tells what the compiler could not do', () => {
    const design = sketch({
      blocks: { odd: 'from-the-future', a: 'lambda-function', b: 'sqs-queue' },
      connections: [
        ['b', 'calls', 'a'],
        ['a', 'sends', 'gone'],
        ['a', 'from-the-future', 'b'],
      ],
    });
    const found = runRules(design, only());
    expect(
      found.map(({ rule, severity, blocks, connections }) => [rule, severity, blocks, connections]),
    ).toEqual([
      ['compile-unfit-connection', 'error', ['b', 'a'], ['c1']],
      ['compile-unknown-type', 'warning', ['odd'], []],
      ['compile-unknown-kind', 'warning', ['a', 'b'], ['c3']],
      ['compile-dangling-connection', 'warning', [], ['c2']],
    ]);
    expect(found[0]?.message).toMatch(
      /b can't be joined to a by "calls"\. .*Delete the connection/,
    );
  });

  it('tells of a property that is wrong', () => {
    const design = sketch({
      blocks: { a: { type: 'lambda-function', properties: { timeout: -1 } } },
    });
    expect(runRules(design, only())[0]).toMatchObject({
      rule: 'compile-bad-property',
      severity: 'error',
      blocks: ['a'],
      message: expect.stringMatching(/^a: timeout is not valid/),
    });
  });
});

const examples = new URL('../../assets/examples/', import.meta.url);

describe('the rules', () => {
  it.each(readdirSync(examples))('have nothing against the example %s', (file) => {
    const read = readDesign(readFileSync(new URL(file, examples), 'utf8'));
    if (!read.ok) throw new Error(read.failure.message);
    const found = runRules(read.value, { today }).filter(
      ({ severity, waiver }) => severity !== 'info' && waiver === undefined,
    );
    expect(found.map(({ message }) => message)).toEqual([]);
  });

  it.each(allRules.map((rule) => [rule.id, rule] as const))(
    '%s says why, and where that is from',
    (_, rule) => {
      expect(rule.title).toMatch(/^[A-Z].*[^.]$/);
      expect(rule.why).toMatch(/\.$/);
      expect(rule.source.url).toMatch(/^https:\/\//);
    },
  );

  it('are each a file with its test beside it', () => {
    const folder = new URL('checks/', import.meta.url);
    const files = readdirSync(folder, { recursive: true, encoding: 'utf8' });
    for (const { id: ruleId, area } of allRules)
      expect(files).toEqual(
        expect.arrayContaining([`${area}/${ruleId}.ts`, `${area}/${ruleId}.test.ts`]),
      );
  });
});
