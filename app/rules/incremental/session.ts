// The rules beside a design that is being edited: each version is judged from what was said of the one
// before it. What a rule of one block or connection says is asked again only where something it looked
// at has changed; rules of the design run whenever anything has, those of the template on every
// compilation.
import type { Compilation } from '../../compiler/compile.ts';
import { isProduction } from '../../design/environments.ts';
import type { BlockId } from '../../design/ids.ts';
import type { Design, Severity } from '../../design/schema.ts';
import { buildGraph, type Graph } from '../../graph/graph.ts';
import { COMPILE_SEVERITY, compileProblem, compileProblems } from '../compile-findings.ts';
import { ruleContext, type SharedContext, type Views, viewsOf } from '../context.ts';
import { type Damage, damage } from '../damage.ts';
import type { Circumstances, Problem, RuleDefinition } from '../define-rule.ts';
import { type Finding, withUniqueKeys, worstFirst } from '../finding.ts';
import { ofTheDesign } from '../raw/of-the-design.ts';
import type { RuleSet } from '../rule-sets/schema.ts';
import { resolveSetting } from '../rule-sets/setting.ts';
import { brokenRule, toFinding } from '../to-finding.ts';
import { applyWaivers } from '../waivers/apply-waivers.ts';
import { type Changes, changesBetween } from './changes.ts';
import { localRule, type Said } from './local-rule.ts';

export interface JudgedDesign {
  readonly design: Design;
  /** The design's own, where it is at hand. */
  readonly graph?: Graph | undefined;
  /** ISO date (yyyy-mm-dd): waivers expire and runtimes age by it. */
  readonly today: string;
  /** The environment whose design this is. */
  readonly environment?: string | undefined;
}

export interface Judgement {
  /** What can be said before the design is compiled. Worst first. */
  readonly findings: readonly Finding[];
  /** All there is to say. Worst first. `compilation`: of the same design. */
  compiled(compilation: Compilation): readonly Finding[];
}

export interface RuleSession {
  judge(version: JudgedDesign): Judgement;
}

interface Before {
  readonly graph: Graph;
  readonly views: Views;
  readonly circumstances: Circumstances;
}

/**
 * `rules`: in the order their findings of one severity are listed in. `ruleSet`: what a team has set,
 * before what the design sets itself.
 */
export function createRuleSession(
  rules: readonly RuleDefinition[],
  ruleSet?: RuleSet,
): RuleSession {
  const runners = rules.map((rule) => runnerOf(rule, ruleSet));
  let before: Before | undefined;
  let known: ReadonlyMap<BlockId, readonly Damage[]> = new Map();
  return {
    judge: ({ design, graph = buildGraph(design), today, environment }) => {
      const circumstances = { today, environment, production: isProduction(design, environment) };
      const views = viewsOf(graph);
      const context = ruleContext(graph, circumstances, views);
      const changes =
        before && isSame(before.circumstances, circumstances)
          ? changesBetween(before, { graph, views })
          : undefined;
      before = { graph, views, circumstances };

      known = damage(graph, changes && !changes.shape ? without(known, changes.blocks) : undefined);
      const damaged = [...known.values()]
        .flat()
        .map(({ rule, problem }) => toFinding(rule, 'error', problem));
      const seen = { views, context, changes };
      const said = runners.map((run) => run.design(design, seen));
      const finish = (findings: readonly Finding[]): readonly Finding[] =>
        worstFirst(applyWaivers(withUniqueKeys(findings), Object.values(design.waivers), today));
      return {
        findings: finish([...damaged, ...said.flat()]),
        compiled: (compilation) =>
          finish([
            ...damaged,
            ...compileProblems(compilation).map((problem) =>
              toFinding(
                `compile-${problem.code}`,
                COMPILE_SEVERITY[problem.code],
                compileProblem(problem, { ...context, compilation }),
              ),
            ),
            ...runners.flatMap(
              (run, index) => run.template?.(design, seen, compilation) ?? said[index] ?? [],
            ),
          ]),
      };
    },
  };
}

interface Seen {
  readonly views: Views;
  readonly context: SharedContext;
  readonly changes: Changes | undefined;
}

interface Runner {
  design(design: Design, seen: Seen): readonly Finding[];
  template?(design: Design, seen: Seen, compilation: Compilation): readonly Finding[];
}

function runnerOf(rule: RuleDefinition, ruleSet: RuleSet | undefined): Runner {
  const findingsOf = (
    { problems, ...said }: Said,
    severity: Severity | undefined,
    told: (problem: Problem) => Problem,
  ): Finding[] => [
    ...problems.map(told).map((problem) => ({
      ...toFinding(rule.id, severity ?? problem.severity ?? rule.severity, problem),
      ...(rule.ruleFile !== undefined && { ruleFile: rule.ruleFile }),
    })),
    ...('error' in said ? [brokenRule(rule, said.error)] : []),
  ];
  let last:
    | {
        readonly said: Said;
        readonly severity: Severity | undefined;
        readonly findings: readonly Finding[];
      }
    | undefined;
  /** Those of last time, where the same was said of the same. */
  const keptFindings = (
    said: Said,
    severity: Severity | undefined,
    views: Views,
    design: Design,
  ): readonly Finding[] => {
    if (last?.said === said && last.severity === severity) return last.findings;
    const findings = findingsOf(said, severity, (problem) => ofTheDesign(problem, views, design));
    // What is translated depends on the raw blocks there are as well.
    const translated = views.readAs.size + views.derivedBy.size > 0;
    last = translated ? undefined : { said, severity, findings };
    return findings;
  };
  /** Runs it by what the team and the design have set. */
  const tuned = (
    design: Design,
    views: Views,
    run: (threshold: number) => Said,
    off: () => void = () => undefined,
  ): readonly Finding[] => {
    const { severity, threshold = rule.threshold?.default ?? 0 } = resolveSetting(
      rule,
      design,
      ruleSet,
    );
    if (severity !== 'off') return keptFindings(run(threshold), severity, views, design);
    off();
    return [];
  };

  switch (rule.judges) {
    case 'block':
    case 'connection': {
      const local = localRule(rule);
      let known: number | undefined;
      return {
        design: (design, seen) =>
          tuned(
            design,
            seen.views,
            (threshold) => {
              const changes = known === threshold ? seen.changes : undefined;
              known = threshold;
              return local.judge(seen.views, seen.context, threshold, changes);
            },
            () => {
              known = undefined;
            },
          ),
      };
    }
    case 'design': {
      let before: { readonly threshold: number; readonly said: Said } | undefined;
      return {
        design: (design, { context, changes, views }) =>
          tuned(design, views, (threshold) => {
            const spared =
              changes && (rule.reads === 'shape' ? !changes.shape : isNothing(changes));
            if (before?.threshold !== threshold || !spared)
              before = {
                threshold,
                said: caught(() => rule.check({ ...context, threshold })),
              };
            return before.said;
          }),
      };
    }
    case 'template':
      return {
        design: () => [],
        template: (design, { context, views }, compilation) =>
          tuned(design, views, (threshold) =>
            caught(() => rule.check({ ...context, threshold, compilation })),
          ),
      };
  }
}

function caught(check: () => Said['problems']): Said {
  try {
    return { problems: check() };
  } catch (error) {
    return { problems: [], error };
  }
}

const isSame = (a: Circumstances, b: Circumstances): boolean =>
  a.today === b.today && a.environment === b.environment && a.production === b.production;

/** Other blocks can't be damaged by an edit that leaves the shape as it is. */
const without = <V>(
  all: ReadonlyMap<BlockId, V>,
  blocks: ReadonlySet<BlockId>,
): ReadonlyMap<BlockId, V> => new Map([...all].filter(([id]) => !blocks.has(id)));

const isNothing = ({ blocks, connections, answers, rest }: Changes): boolean =>
  !rest && blocks.size + connections.size + answers.size === 0;
