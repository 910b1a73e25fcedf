// Design → stacks and source map. Blocks are compiled on demand (a service asks for its VPC), then
// connections add to what the blocks made. Order of records never shows in the output. What that
// gives is one template, which is divided into stacks if the design asks for several.
import type { Design, StackLayout } from '../design/schema.ts';
import { environmentNames } from '../design/variation.ts';
import { buildGraph, type Graph } from '../graph/graph.ts';
import { compileOne } from './compile-one.ts';
import { declaredValues } from './declared-parameters.ts';
import { compileEnvironments, type ParameterValues } from './environments/compile-environments.ts';
import { inEnvironment } from './environments/in-environment.ts';
import type { CompileProblem } from './problems.ts';
import type { SourceMap } from './source-map.ts';
import type { Stack } from './stacks/stack.ts';
import { stacksOf } from './stacks/stacks-of.ts';

export type { CompileProblem } from './problems.ts';

export type { Stack } from './stacks/stack.ts';

export interface Compilation {
  /** In the order they are made; a root comes before the stacks it holds. */
  readonly stacks: readonly Stack[];
  readonly layout: StackLayout;
  readonly sourceMap: SourceMap;
  readonly problems: readonly CompileProblem[];
  /** What each environment gives the template's parameters; empty for a design without environments. */
  readonly parameterValues: ParameterValues;
}

export interface CompileOptions {
  /** Only this environment, with its values in place, as if there were no other. */
  readonly environment?: string | undefined;
}

/**
 * Compiles a whole design. Deterministic, and never fails: what can't be compiled is left out of the
 * template and named in `problems`. One template is all environments.
 * `graph`: the design's own, where it is at hand.
 */
export function compile(
  design: Design,
  graph: Graph = buildGraph(design),
  { environment }: CompileOptions = {},
): Compilation {
  const environments = environmentNames(design);
  const { parameterValues, ...compiled } =
    environment !== undefined && environments.includes(environment)
      ? compileAlone(graph, environment)
      : environments.length > 0
        ? compileEnvironments(graph, environments)
        : { ...compileOne(graph), parameterValues: {} };
  return { ...stacksOf(graph, stackName(design), compiled), parameterValues };
}

function compileAlone(graph: Graph, environment: string) {
  const there = inEnvironment(graph.design, environment, graph);
  return {
    ...compileOne(there === graph.design ? graph : buildGraph(there)),
    parameterValues: { [environment]: declaredValues(there, environment) },
  };
}

/** The name a design's stack is deployed under unless somebody chose another. */
export function stackName(design: Design): string {
  const chosen = design.settings.stackName;
  if (chosen) return chosen;
  const words = design.name
    .normalize('NFKD')
    .replaceAll(/[^A-Za-z0-9]+/g, '-')
    .replaceAll(/^[^A-Za-z]+|-+$/g, '');
  return (words || 'stack').toLowerCase().slice(0, 128);
}
