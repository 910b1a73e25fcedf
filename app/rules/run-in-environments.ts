// The rules judge one environment at a time: a database in one Availability Zone may be right for
// dev and wrong for prod. For all of them, what is found everywhere is said once.
import { type Compilation, compile } from '../compiler/compile.ts';
import { inEnvironment } from '../compiler/environments/in-environment.ts';
import type { Block, Connection, Design } from '../design/schema.ts';
import { environmentNames } from '../design/variation.ts';
import type { EditCall } from '../edits/edit-call.ts';
import { buildGraph, type Graph } from '../graph/graph.ts';
import { COMPILE_SEVERITY } from './compile-findings.ts';
import type { Fix } from './define-rule.ts';
import { type Finding, withUniqueKeys, worstFirst } from './finding.ts';
import type { RuleSet } from './rule-sets/schema.ts';
import { runRules } from './run.ts';

export interface EnvironmentOptions {
  /** ISO date (yyyy-mm-dd). */
  readonly today: string;
  /** Only this one; absent: all the design has. */
  readonly environment?: string | undefined;
  /** Of the design as a whole. */
  readonly graph?: Graph;
  /** Of the same environment, or of all. */
  readonly compilation?: Compilation;
  /** The team's rules and settings. */
  readonly ruleSet?: RuleSet | undefined;
}

export function runRulesInEnvironments(
  design: Design,
  { today, environment, graph = buildGraph(design), compilation, ruleSet }: EnvironmentOptions,
): readonly Finding[] {
  const environments = environmentNames(design);
  if (environments.length === 0)
    return runRules(design, { today, graph, ruleSet, ...(compilation && { compilation }) });
  const inOne = (name: string, compiled = compile(design, graph, { environment: name })) => {
    const there = inEnvironment(design, name, graph);
    const found = runRules(there, {
      today,
      environment: name,
      ruleSet,
      graph: there === design ? graph : buildGraph(there),
      compilation: compiled,
    });
    return found.map((finding) => ({ ...finding, fixes: fixesIn(finding.fixes, name, design) }));
  };
  if (environment !== undefined && environments.includes(environment))
    return inOne(environment, compilation);
  const all = compilation ?? compile(design, graph);
  return worstFirst(
    withUniqueKeys([...together(environments, (name) => inOne(name)), ...conflicts(all)]),
  );
}

/** What all environments have in common plainly, the rest with where it is. */
function together(
  environments: readonly string[],
  findingsIn: (environment: string) => readonly Finding[],
): readonly Finding[] {
  const found = new Map<string, { readonly finding: Finding; readonly in: string[] }>();
  for (const environment of environments)
    for (const finding of findingsIn(environment)) {
      const key = `${finding.key} ${finding.message}`;
      const known = found.get(key) ?? { finding, in: [] };
      known.in.push(environment);
      found.set(key, known);
    }
  return [...found.values()].map(({ finding, in: where }) =>
    where.length === environments.length
      ? { ...finding, fixes: finding.fixes.filter(isForAll) }
      : { ...finding, message: `In ${where.join(', ')}: ${finding.message}` },
  );
}

/** A fix that one environment needs is no fix for all of them. */
const isForAll = ({ edits }: Fix): boolean =>
  !edits.some(({ edit }) => edit === 'set-environment-properties');

/** Why one template can't be all environments: of no one of them. */
const conflicts = ({ problems }: Compilation): readonly Finding[] =>
  problems
    .filter(({ code }) => code === 'environments-conflict')
    .map(({ code, message, hint, blocks, connections }) => ({
      key: [`compile-${code}`, blocks.join('+'), connections.join('+')].join(':'),
      rule: `compile-${code}`,
      severity: COMPILE_SEVERITY[code],
      message: `${message} ${hint}`,
      blocks,
      connections,
      source: 'design',
      fixes: [],
    }));

/** A value that the environment sets for itself has to be changed there to be changed at all. */
const fixesIn = (fixes: readonly Fix[], environment: string, design: Design): readonly Fix[] =>
  fixes.map(({ title, edits }) => {
    const there = edits.map((call) => editIn(call, environment, design));
    return there.every((call, index) => call === edits[index])
      ? { title, edits }
      : { title: `${title} in ${environment}`, edits: there };
  });

function editIn(call: EditCall, environment: string, { blocks, connections }: Design): EditCall {
  if (call.edit !== 'set-properties' && call.edit !== 'set-connection-properties') return call;
  const { id, values } = call.args;
  const table: { readonly [id: string]: Block | Connection } =
    call.edit === 'set-properties' ? blocks : connections;
  const own = table[id]?.environments?.[environment]?.properties ?? {};
  if (!Object.keys(values).some((name) => Object.hasOwn(own, name))) return call;
  const of = call.edit === 'set-properties' ? { block: id } : { connection: id };
  return { edit: 'set-environment-properties', args: { environment, ...of, values } };
}
