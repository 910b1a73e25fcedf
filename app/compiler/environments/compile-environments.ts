import type { Design } from '../../design/schema.ts';
import { buildGraph, type Graph } from '../../graph/graph.ts';
import { type CompiledOne, compileOne } from '../compile-one.ts';
import { declaredValues } from '../declared-parameters.ts';
import type { CompileProblem } from '../problems.ts';
import { type Author, authorOf, type SourceMap } from '../source-map.ts';
import { inEnvironment } from './in-environment.ts';
import { type Merged, mergeTemplates } from './merge.ts';

/** By environment, then by parameter. */
export interface ParameterValues {
  readonly [environment: string]: { readonly [parameter: string]: string };
}

export interface CompiledEnvironments extends CompiledOne {
  readonly parameterValues: ParameterValues;
}

interface Part extends CompiledOne {
  readonly environment: string;
}

/** Compiles each environment by itself, then makes one template of all. */
export function compileEnvironments(
  graph: Graph,
  environments: readonly string[],
): CompiledEnvironments {
  const { design } = graph;
  // Environments that have nothing of their own are the design itself: compiled once.
  const done = new Map<Design, CompiledOne>();
  const parts = environments.map((environment): Part => {
    const there = inEnvironment(design, environment, graph);
    const known = done.get(there);
    const compiled = known ?? compileOne(there === design ? graph : buildGraph(there));
    done.set(there, compiled);
    return { environment, ...compiled };
  });
  const merged = mergeTemplates(parts);
  const sourceMap = mergeSourceMaps(parts, merged);
  const conflicts = merged.conflicts.map(
    ({ logicalId, message, hint }): CompileProblem => ({
      code: 'environments-conflict',
      message,
      hint,
      ...placesOf(sourceMap.authors[logicalId]),
    }),
  );
  return {
    template: merged.template,
    sourceMap,
    problems: [...mergeProblems(parts), ...conflicts],
    parameterValues: Object.fromEntries(
      environments.map((environment) => [
        environment,
        { ...merged.values[environment], ...declaredValues(design, environment) },
      ]),
    ),
  };
}

/** Once each, saying where unless it is everywhere. */
function mergeProblems(parts: readonly Part[]): readonly CompileProblem[] {
  const found = new Map<string, { readonly problem: CompileProblem; readonly in: string[] }>();
  for (const { environment, problems } of parts)
    for (const problem of problems) {
      const key = `${problem.code} ${problem.message}`;
      const known = found.get(key) ?? { problem, in: [] };
      if (known.in.at(-1) !== environment) known.in.push(environment);
      found.set(key, known);
    }
  return [...found.values()].map(({ problem, in: where }) =>
    where.length === parts.length
      ? problem
      : { ...problem, message: `In ${where.join(', ')}: ${problem.message}` },
  );
}

/** Everybody's contributions, where they stand in the common template; the same one only once. */
function mergeSourceMaps(parts: readonly Part[], { made, moves }: Merged): SourceMap {
  const authors: { [logicalId: string]: Author } = {};
  const contributions = new Map<string, SourceMap['contributions'][number]>();
  for (const [index, { sourceMap }] of parts.entries()) {
    for (const [id, author] of Object.entries(sourceMap.authors)) authors[id] ??= author;
    for (const [position, one] of sourceMap.contributions.entries()) {
      const path = moves.follow(index, one.logicalId, one.path);
      const key = [one.author.block ?? one.author.connection, one.logicalId, one.purpose, path];
      // A value set twice by one author is two contributions of one environment.
      const text = JSON.stringify(key);
      const known = contributions.get(text);
      if (!known) contributions.set(text, path === one.path ? one : { ...one, path });
      else if (index === 0) contributions.set(`${text} ${position}`, { ...one, path });
    }
  }
  const map: SourceMap = { authors, contributions: [...contributions.values()] };
  const own: { [logicalId: string]: Author } = {};
  for (const [name, { logicalId, path }] of made) {
    const author = authorOf(map, logicalId, path.join('.'));
    if (author) own[name] = author;
  }
  return { ...map, authors: { ...authors, ...own } };
}

const placesOf = (author: Author | undefined): Pick<CompileProblem, 'blocks' | 'connections'> => ({
  blocks: author?.block ? [author.block] : [],
  connections: author?.connection ? [author.connection] : [],
});
