// Which of a rule's tested designs its page shows.
import type { Design } from '#app/design/schema.ts';
import { applyEdits } from '#app/edits/apply.ts';
import type { RuleDefinition } from '#app/rules/define-rule.ts';
import type { Finding } from '#app/rules/finding.ts';
import { runRules } from '#app/rules/run.ts';
import type { Trial } from './trials.ts';

export interface Example {
  /** In the words of the table: "two zones". Nothing where a test says something else. */
  readonly name: string | undefined;
  readonly design: Design;
  /** The rule's own, none when it has nothing against the design. */
  readonly findings: readonly Finding[];
  /** The first fix of each finding, and the design with all of them; what is found even then. */
  readonly fix:
    | {
        readonly titles: readonly string[];
        readonly after: Design;
        readonly left: readonly Finding[];
      }
    | undefined;
}

export interface Examples {
  /** What it finds, the most telling first. */
  readonly invalid: readonly Example[];
  readonly valid: readonly Example[];
  /** Properties of connections that the rule tells apart, as `calls.timeout`. */
  readonly telling: ReadonlySet<string>;
}

export function examplesOf(rule: RuleDefinition, trials: readonly Trial[]): Examples {
  const seen = new Set<string>();
  const all = trials
    .filter((trial) => {
      const key = JSON.stringify(trial.design);
      return trial.rule === rule.id && !seen.has(key) && seen.add(key);
    })
    .map((trial) => exampleOf(rule, trial));
  return {
    invalid: bestFirst(all.filter(({ findings }) => findings.length > 0)),
    valid: bestFirst(all.filter(({ findings }) => findings.length === 0)),
    telling: tellingProperties(all),
  };
}

/**
 * Those with several values, or one that a finding names: tests also say how long a call may wait so
 * that other rules have nothing to say.
 */
function tellingProperties(examples: readonly Example[]): ReadonlySet<string> {
  const values = new Map<string, Set<string>>();
  for (const { design } of examples)
    for (const { kind, properties } of Object.values(design.connections))
      for (const [name, value] of Object.entries(properties)) {
        const key = `${kind}.${name}`;
        values.set(key, (values.get(key) ?? new Set()).add(JSON.stringify(value)));
      }
  const said = examples.flatMap(({ findings }) => findings.map(({ message }) => message)).join(' ');
  const isNamed = (value: string): boolean => said.includes(` ${value} `);
  return new Set(
    [...values].filter(([, all]) => all.size > 1 || [...all].some(isNamed)).map(([key]) => key),
  );
}

function exampleOf(rule: RuleDefinition, { test, design, today }: Trial): Example {
  const judge = (one: Design): readonly Finding[] =>
    runRules(one, { today, rules: [rule] }).filter((finding) => finding.rule === rule.id);
  const findings = judge(design);
  return {
    name: /^(?:has nothing against|finds) (.*)/s.exec(test)?.[1],
    design,
    findings,
    fix: fixAll(design, judge),
  };
}

function fixAll(design: Design, judge: (design: Design) => readonly Finding[]): Example['fix'] {
  const titles: string[] = [];
  let after = design;
  for (let left = judge(after); ; left = judge(after)) {
    const fix = left.find(({ fixes }) => fixes.length > 0)?.fixes[0];
    const fixed = fix && applyEdits(after, fix.edits);
    if (!fixed?.ok || titles.includes(fix?.title ?? ''))
      return titles.length > 0 ? { titles, after, left } : undefined;
    titles.push(fix?.title ?? '');
    after = fixed.value;
  }
}

const bestFirst = (examples: readonly Example[]): readonly Example[] =>
  examples
    .map((example, index) => ({ example, index, score: scoreOf(example) }))
    .toSorted((a, b) => b.score - a.score || a.index - b.index)
    .map(({ example }) => example);

const MANY = 9;

/** One finding with a fix, names that mean something, not too much to look at; else the table's order. */
function scoreOf({ design, findings, fix }: Example): number {
  const blocks = Object.values(design.blocks);
  const named = blocks.filter(({ name }) => name.length > 2).length;
  return (
    (fix ? 4 : 0) +
    (findings.length === 1 ? 1 : 0) +
    (blocks.length > 0 && named >= blocks.length / 2 ? 2 : 0) +
    (blocks.length > 0 && blocks.length <= MANY ? 2 : 0)
  );
}
