import { type Compilation, compile } from '../compiler/compile.ts';
import { isProduction } from '../design/environments.ts';
import type { Design, Severity } from '../design/schema.ts';
import { buildGraph, type Graph } from '../graph/graph.ts';
import { COMPILE_SEVERITY, compileProblem } from './compile-findings.ts';
import { ruleContext, type SharedContext } from './context.ts';
import { damage } from './damage.ts';
import { AREAS, type Problem, type RuleDefinition, type TemplateContext } from './define-rule.ts';
import { type Finding, withUniqueKeys, worstFirst } from './finding.ts';
import { rules } from './rules.gen.ts';
import { applyWaivers } from './waivers.ts';

/** In the order they are listed: by area, then id. */
export const allRules: readonly RuleDefinition[] = Object.values<RuleDefinition>(rules).toSorted(
  (a, b) => areaRank(a) - areaRank(b) || (a.id < b.id ? -1 : 1),
);

export interface RunOptions {
  /** ISO date (yyyy-mm-dd): waivers expire and runtimes age by it. */
  readonly today: string;
  /** Given when the caller has them already. */
  readonly graph?: Graph;
  readonly compilation?: Compilation;
  readonly rules?: readonly RuleDefinition[];
  /** The environment whose design this is. */
  readonly environment?: string | undefined;
}

/**
 * Everything wrong with a design, worst first, waived findings included. The same design and day
 * give the same findings with the same keys. A rule that throws costs only its own findings.
 */
export function runRules(design: Design, options: RunOptions): readonly Finding[] {
  const { today, environment, graph = buildGraph(design), rules: selected = allRules } = options;
  const compilation = options.compilation ?? compile(design, graph);
  const production = isProduction(design, environment);
  const context = ruleContext(graph, { today, environment, production });
  const found = [
    ...damage(graph).map(({ rule, problem }) => toFinding(rule, 'error', problem)),
    ...compilation.problems.map((problem) =>
      toFinding(
        `compile-${problem.code}`,
        COMPILE_SEVERITY[problem.code],
        compileProblem(problem, { ...context, compilation }),
      ),
    ),
    ...selected.flatMap((rule) => checkOne(rule, design, context, compilation)),
  ];
  return worstFirst(applyWaivers(withUniqueKeys(found), Object.values(design.waivers), today));
}

function checkOne(
  rule: RuleDefinition,
  design: Design,
  context: SharedContext,
  compilation: Compilation,
): Finding[] {
  const setting = design.settings.rules?.[rule.id];
  const chosen = setting?.severity;
  if (chosen === 'off') return [];
  const threshold = setting?.threshold ?? rule.threshold?.default ?? 0;
  try {
    return problemsOf(rule, { ...context, threshold, compilation }).map((problem) =>
      toFinding(rule.id, chosen ?? problem.severity ?? rule.severity, problem),
    );
  } catch (error) {
    const reason = error instanceof Error ? error.message : String(error);
    return [
      {
        ...toFinding('broken-rule', 'warning', {
          message: `Stackwright could not check "${rule.title}" (${reason}). The other rules ran. Please report it; until it is mended, the rule can be turned off in the design's settings.`,
          blocks: [],
        }),
        key: `broken-rule:${rule.id}`,
      },
    ];
  }
}

function problemsOf(rule: RuleDefinition, context: TemplateContext): readonly Problem[] {
  switch (rule.judges) {
    case 'block':
      return context.blocks.flatMap((view) => rule.check(view, context));
    case 'connection':
      return context.connections.flatMap((view) => rule.check(view, context));
    case 'design':
    case 'template':
      return rule.check(context);
  }
}

function toFinding(rule: string, severity: Severity, problem: Problem): Finding {
  const { message, blocks, connections = [], fixes = [] } = problem;
  return {
    key: [rule, blocks.join('+'), connections.join('+')].join(':'),
    rule,
    severity,
    message,
    blocks,
    connections,
    source: 'design',
    fixes,
  };
}

function areaRank({ area }: RuleDefinition): number {
  return Object.keys(AREAS).indexOf(area);
}
