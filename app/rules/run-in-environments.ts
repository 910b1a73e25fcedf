// The rules judge one environment at a time: a database in one Availability Zone may be right for
// dev and wrong for prod. For all of them, what is found everywhere is said once.
import { type Compilation, compile } from '../compiler/compile.ts';
import { inEnvironment } from '../compiler/environments/in-environment.ts';
import type { Block, Connection, Design } from '../design/schema.ts';
import { environmentNames } from '../design/variation.ts';
import type { EditCall } from '../edits/edit-call.ts';
import { buildGraph } from '../graph/graph.ts';
import { COMPILE_SEVERITY } from './compile-findings.ts';
import type { Fix } from './define-rule.ts';
import { type Finding, withUniqueKeys, worstFirst } from './finding.ts';
import {
  createRuleSession,
  type JudgedDesign,
  type Judgement,
  type RuleSession,
} from './incremental/session.ts';
import type { RuleSet } from './rule-sets/schema.ts';
import { rulesWith } from './run.ts';
import { sparing } from './spare-environments.ts';

export interface EnvironmentOptions extends Omit<JudgedDesign, 'design'> {
  /** Of the same environment, or of all. */
  readonly compilation?: Compilation;
  /** The team's rules and settings. */
  readonly ruleSet?: RuleSet | undefined;
}

/** `environment`: only as the design is there; absent: in all it has. */
export function runRulesInEnvironments(
  design: Design,
  { compilation, ruleSet, graph = buildGraph(design), ...options }: EnvironmentOptions,
): readonly Finding[] {
  const { environment } = options;
  return createEnvironmentSession(ruleSet)
    .judge({ design, graph, ...options })
    .compiled(compilation ?? compile(design, graph, { environment }));
}

/** One session for each environment a design has. `environment`: as above. */
export function createEnvironmentSession(ruleSet?: RuleSet): RuleSession {
  const rules = rulesWith(ruleSet);
  const sessions = new Map<string | undefined, RuleSession>();
  const sessionOf = (environment: string | undefined): RuleSession => {
    const session = sessions.get(environment) ?? createRuleSession(rules, ruleSet);
    sessions.set(environment, session);
    return session;
  };
  return {
    judge: (version) => {
      const { design, today, environment, graph = buildGraph(design) } = version;
      const environments = environmentNames(design);
      if (environments.length === 0)
        return sessionOf(undefined).judge({ design, today, graph, environment: undefined });
      const inOne = (name: string): Judgement => {
        const there = inEnvironment(design, name, graph);
        const judgement = sessionOf(name).judge({
          design: there,
          today,
          environment: name,
          graph: there === design ? graph : buildGraph(there),
        });
        const mended = (findings: readonly Finding[]): readonly Finding[] =>
          findings.map((finding) => ({ ...finding, fixes: fixesIn(finding.fixes, name, design) }));
        return {
          findings: mended(judgement.findings),
          compiled: (compilation) => mended(judgement.compiled(compilation)),
        };
      };
      if (environment !== undefined && environments.includes(environment))
        return inOne(environment);
      const judgements = environments.map((name) => ({ name, judgement: inOne(name) }));
      return {
        findings: together(
          judgements.map(({ name, judgement }) => [name, judgement.findings]),
          design,
        ),
        compiled: (all) =>
          worstFirst(
            withUniqueKeys([
              ...together(
                judgements.map(({ name, judgement }) => [
                  name,
                  judgement.compiled(compile(design, graph, { environment: name })),
                ]),
                design,
              ),
              ...conflicts(all),
            ]),
          ),
      };
    },
  };
}

/** What all environments have in common plainly, the rest with where it is. */
function together(
  findings: readonly (readonly [environment: string, found: readonly Finding[]])[],
  design: Design,
): readonly Finding[] {
  const found = new Map<string, { readonly finding: Finding; readonly in: string[] }>();
  for (const [environment, there] of findings)
    for (const finding of there) {
      const key = `${finding.key} ${finding.message}`;
      const known = found.get(key) ?? { finding, in: [] };
      known.in.push(environment);
      found.set(key, known);
    }
  return worstFirst(
    withUniqueKeys(
      [...found.values()].map(({ finding, in: where }) =>
        where.length === findings.length
          ? { ...finding, fixes: finding.fixes.filter(isForAll) }
          : {
              ...finding,
              message: `In ${where.join(', ')}: ${finding.message}`,
              fixes: sparing(
                finding.fixes,
                where,
                findings.map(([name]) => name).filter((name) => !where.includes(name)),
                design,
              ),
            },
      ),
    ),
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
