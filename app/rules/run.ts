import { type Compilation, compile } from '../compiler/compile.ts';
import type { Design } from '../design/schema.ts';
import { buildGraph, type Graph } from '../graph/graph.ts';
import { AREAS, type RuleDefinition } from './define-rule.ts';
import type { Finding } from './finding.ts';
import { createRuleSession } from './incremental/session.ts';
import type { RuleSet } from './rule-sets/schema.ts';
import { teamRules } from './rule-sets/team-rules.ts';
import { rules } from './rules.gen.ts';

/** In the order they are listed: by area, then id. */
export const allRules: readonly RuleDefinition[] = Object.values<RuleDefinition>(rules).toSorted(
  (a, b) => areaRank(a) - areaRank(b) || (a.id < b.id ? -1 : 1),
);

/** Stackwright's rules, then a team's own. */
export const rulesWith = (ruleSet: RuleSet | undefined): readonly RuleDefinition[] =>
  ruleSet ? [...allRules, ...teamRules(ruleSet)] : allRules;

export interface RunOptions {
  /** ISO date (yyyy-mm-dd): waivers expire and runtimes age by it. */
  readonly today: string;
  /** Given when the caller has them already. */
  readonly graph?: Graph;
  readonly compilation?: Compilation;
  /** Instead of Stackwright's own and the team's. */
  readonly rules?: readonly RuleDefinition[];
  /** The team's rules and settings. */
  readonly ruleSet?: RuleSet | undefined;
  /** The environment whose design this is. */
  readonly environment?: string | undefined;
}

/**
 * Everything wrong with a design, worst first, waived findings included. The same design and day
 * give the same findings with the same keys. A rule that throws costs only its own findings.
 */
export function runRules(design: Design, options: RunOptions): readonly Finding[] {
  const { today, environment, graph = buildGraph(design), ruleSet } = options;
  const selected = options.rules ?? rulesWith(ruleSet);
  const compilation = options.compilation ?? compile(design, graph);
  return createRuleSession(selected, ruleSet)
    .judge({ design, graph, today, environment })
    .compiled(compilation);
}

function areaRank({ area }: RuleDefinition): number {
  return Object.keys(AREAS).indexOf(area);
}
