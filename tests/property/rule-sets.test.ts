import * as fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { readRuleSet } from '../../app/rules/rule-sets/read-rule-set.ts';
import { allRules, runRules } from '../../app/rules/run.ts';
import { TODAY } from '../../app/rules/testing/try-rule.ts';
import { anyDesign } from './design-arbitrary.ts';

const pattern = fc.constantFrom('*', 'sqs-queue', '*-function', 'AWS::*', 'calls', '?*', 'prod');
const patterns = fc.oneof(pattern, fc.array(pattern, { minLength: 1, maxLength: 3 }));
const plain = fc.oneof(fc.string(), fc.integer(), fc.boolean());
const test = fc.oneof(
  fc.record({ is: plain }),
  fc.record({ isNot: plain }),
  fc.record({ in: fc.array(plain, { minLength: 1 }) }),
  fc.record({ matches: patterns }),
  fc.record({ less: fc.integer() }),
  fc.record({ missing: fc.constant(true) }),
);
const condition = fc
  .tuple(fc.constantFrom('timeout', 'name', 'a.b.0', '__proto__.x', 'constructor'), test)
  .map(([property, tested]) => ({ property, ...tested }));

const { block, connection } = fc.letrec((tie) => {
  const inner = { maxLength: 2, minLength: 1 };
  const joined = fc.oneof(
    fc.record({ kind: patterns, to: tie('block') }),
    fc.record({ from: tie('block') }),
  );
  return {
    block: fc.oneof(
      { maxDepth: 3 },
      fc.record({ type: patterns }),
      fc.record({ type: patterns, name: patterns, owner: patterns }, { requiredKeys: [] }),
      fc.record(
        {
          makes: patterns,
          where: fc.array(condition, inner),
          within: tie('block'),
          has: joined,
          hasNo: joined,
          any: fc.array(tie('block'), inner),
          not: tie('block'),
        },
        { requiredKeys: [] },
      ),
    ),
    connection: fc.oneof(
      { maxDepth: 3 },
      fc.record({ kind: patterns, synchronous: fc.boolean() }),
      fc.record(
        { from: tie('block'), where: fc.array(condition, inner), not: tie('connection') },
        { requiredKeys: [] },
      ),
    ),
  };
});

const customRule = fc.record({
  id: fc.constantFrom('ours-1', 'ours-2', 'shared-database', 'Not An Id'),
  title: fc.constant('Ours'),
  why: fc.constant('Because.'),
  message: fc.constantFrom(
    '{name}: {property:timeout}',
    '{from} to {to}',
    'plain {',
    '}{',
    'x',
    'y',
  ),
  select: fc.oneof(fc.record({ block }), fc.record({ connection })),
});

const setting = fc.record(
  {
    severity: fc.constantFrom('error', 'info', 'off', 'loud'),
    threshold: fc.double(),
    locked: fc.boolean(),
  },
  { requiredKeys: [] },
);
const ids = [...allRules.map(({ id }) => id), '__proto__', 'constructor', 'ours-1'];

const ruleFile = fc.record(
  {
    format: fc.constant('stackwright-rules'),
    version: fc.constantFrom(1, 1, 1, 1, 2, 'one'),
    extends: fc.oneof(fc.array(fc.string()), fc.json()),
    rules: fc.oneof(fc.dictionary(fc.constantFrom(...ids), setting), fc.json()),
    custom: fc.oneof({ weight: 9, arbitrary: fc.array(customRule) }, fc.anything()),
    guard: fc.array(fc.string()),
  },
  { requiredKeys: ['format', 'version'] },
);

const text = fc.oneof(
  { weight: 8, arbitrary: ruleFile.map((file) => JSON.stringify(file, safely)) },
  fc.tuple(ruleFile, fc.nat()).map(([file, cut]) => JSON.stringify(file, safely).slice(0, cut)),
  fc.json(),
  fc.string(),
  fc.nat(20_000).map((levels) => '['.repeat(levels)),
  fc.nat(5000).map((levels) => `${'{"not":'.repeat(levels)}1${'}'.repeat(levels)}`),
);

const safely = (_: string, value: unknown): unknown =>
  typeof value === 'bigint' ? String(value) : value;

const read = (texts: readonly string[]) =>
  readRuleSet(
    {
      files: texts.map((content, index) => ({ name: `${index}.json`, text: content })),
      guard: [],
      problems: [],
    },
    allRules,
  );

describe('rule files', () => {
  it('never throw, whatever they hold, and neither do their rules', () => {
    fc.assert(
      fc.property(fc.array(text, { maxLength: 3 }), anyDesign(6), (texts, design) => {
        const ruleSet = read(texts);
        const found = runRules(design, { today: TODAY, ruleSet });
        expect(found.filter(({ rule }) => rule === 'broken-rule')).toEqual([]);
      }),
      { numRuns: 150 },
    );
  });

  it('mostly hold rules in these tests, which mostly find something', () => {
    const sets = fc.sample(text, { numRuns: 200, seed: 3 }).map((one) => read([one]));
    const rules = sets.flatMap(({ custom }) => custom);
    expect(rules.length).toBeGreaterThan(50);
    const designs = fc.sample(anyDesign(8), { numRuns: 20, seed: 3 });
    const finding = sets
      .filter(({ custom }) => custom.length > 0)
      .slice(0, 20)
      .filter((ruleSet) =>
        designs.some((design) =>
          runRules(design, { today: TODAY, ruleSet }).some(({ rule }) => rule.startsWith('ours')),
        ),
      );
    expect(finding.length).toBeGreaterThan(7);
  });
});
