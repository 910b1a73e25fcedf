import { type Compilation, compile } from '../compiler/compile.ts';
import type { Design } from '../design/schema.ts';
import { buildGraph, type Graph } from '../graph/graph.ts';
import { AREAS, type RuleDefinition } from './define-rule.ts';
import type { Finding } from './finding.ts';
import { createRuleSession } from './incremental/session.ts';
import { rules } from './rules.gen.ts';

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
  return createRuleSession(selected)
    .judge({ design, graph, today, environment })
    .compiled(compilation);
}

function areaRank({ area }: RuleDefinition): number {
  return Object.keys(AREAS).indexOf(area);
}
