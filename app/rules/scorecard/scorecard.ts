// A verdict in one look: the seven properties that make microservices worth it, each with its figure,
// what that rests on, how good it is, and what would move it most. Plain data.
import { compile } from '../../compiler/compile.ts';
import { inEnvironment } from '../../compiler/environments/in-environment.ts';
import { chosenStacks } from '../../compiler/stacks/stacks-of.ts';
import { isProduction } from '../../design/environments.ts';
import type { Design } from '../../design/schema.ts';
import { buildGraph } from '../../graph/graph.ts';
import { marksIn } from '../../graph/marks.ts';
import { ruleContext, type SharedContext } from '../context.ts';
import { type BestMove, bestMove } from './best-move.ts';
import { longestChain } from './chains.ts';
import type { Ground, Measure, PropertyDefinition } from './define-property.ts';
import { type Facts, factsOf, type Stacking } from './facts.ts';
import { failuresOf } from './failures.ts';
import { linksOf } from './links.ts';
import { serviceNames, someOf, verb } from './phrases.ts';
import { properties } from './properties.ts';
import type { Basis } from './services.ts';
import { AS_IT_IS } from './what-if.ts';

export interface PropertyScore extends Pick<Measure, 'count' | 'of' | 'share' | 'level'> {
  readonly id: string;
  readonly title: string;
  /** What is counted, after the figure: "ship without the others". */
  readonly means: string;
  readonly why: string;
  /** What the levels mean. */
  readonly thresholds: string;
  readonly source: { readonly title: string; readonly url?: string };
  readonly restsOn: readonly Ground[];
  readonly holdsBack?: Ground;
  readonly move?: BestMove;
}

export interface ScoredService {
  readonly id: string;
  readonly name: string;
  readonly team: string;
  /** Names of the services it waits for. */
  readonly waitsFor: readonly string[];
  /** Names of the services it leads to, waited for or not. */
  readonly leadsTo: readonly string[];
  /** Names of the services that stop when it does. */
  readonly stops: readonly string[];
}

export interface Scorecard {
  /** What counts as a service: `code` where no microservice is drawn. */
  readonly basis: Basis;
  readonly services: readonly ScoredService[];
  /** The most services that wait for one another in a row, by name. */
  readonly longestChain: readonly string[];
  /** What the verdict doesn't cover, in sentences. */
  readonly remarks: readonly string[];
  /** In the order they are shown; empty where there are no services. */
  readonly properties: readonly PropertyScore[];
}

export interface ScoreOptions {
  /** ISO date (yyyy-mm-dd). */
  readonly today: string;
  /** One that the design has; absent: what all share. */
  readonly environment?: string | undefined;
}

export const scorecardOf = (design: Design, options: ScoreOptions): Scorecard =>
  scoreInSteps(design, options).whole();

export interface ScoreSteps {
  /** Before the design is divided into stacks, which takes most of the time. */
  readonly first: Scorecard;
  whole(): Scorecard;
}

export function scoreInSteps(design: Design, { today, environment }: ScoreOptions): ScoreSteps {
  const there = environment === undefined ? design : inEnvironment(design, environment);
  const production = isProduction(design, environment);
  const context = ruleContext(buildGraph(there), { today, environment, production });
  const { layout } = chosenStacks(design.settings);
  const first = scorecard(context, { layout, problems: [] });
  return {
    first,
    whole: () => {
      if (first.services.length < 2 || first.basis === 'code') return first;
      const problems = knotsOfStacks(design, environment);
      return problems.length === 0 ? first : scorecard(context, { layout, problems });
    },
  };
}

/** Whether each could have a stack of its own shows when they are given one. */
function knotsOfStacks(design: Design, environment: string | undefined): Stacking['problems'] {
  const { settings } = design;
  const stacks = { ...settings.stacks, layout: 'per-service' as const };
  const divided = { ...design, settings: { ...settings, stacks } };
  return compile(divided, undefined, { environment }).problems.filter(
    ({ code }) => code === 'stack-cycle',
  );
}

export function scorecard(context: SharedContext, stacking: Stacking): Scorecard {
  const facts = factsOf(context, stacking);
  const { services, basis } = facts;
  const { waits, leads } = linksOf(facts, AS_IT_IS);
  const failing = new Map(
    failuresOf(facts, AS_IT_IS).all.map(({ service, stops }) => [service, stops]),
  );
  const named = (marks: Uint32Array | undefined): readonly string[] =>
    marks ? serviceNames(facts, marksIn(marks)) : [];
  return {
    basis,
    services: services.map(({ id, name, team, index }) => ({
      id,
      name,
      team,
      waitsFor: named(waits[index]),
      leadsTo: named(leads[index]),
      stops: serviceNames(facts, failing.get(index) ?? []),
    })),
    longestChain: serviceNames(facts, longestChain(facts, AS_IT_IS).services),
    remarks: remarksOn(facts),
    properties: services.length === 0 ? [] : properties.map((one) => scored(one, facts)),
  };
}

function scored(property: PropertyDefinition, facts: Facts): PropertyScore {
  const { count, of, share, level } = property.measure(facts, AS_IT_IS);
  const { id, title, why, thresholds, source } = property;
  const holdsBack = property.holdsBack(facts);
  const move = bestMove(property, facts);
  return {
    id,
    title,
    count,
    of,
    share,
    level,
    means: property.means(facts),
    why,
    thresholds,
    source,
    restsOn: property.restsOn(facts),
    ...(holdsBack && { holdsBack }),
    ...(move && { move }),
  };
}

function remarksOn({ basis, services, empty, unowned, crossings }: Facts): readonly string[] {
  const names = (views: Facts['empty']): string => someOf(views.map(({ block }) => block.name));
  return [
    ...(basis === 'code' && services.length > 0
      ? [
          'No microservice owns anything here, so each block that runs code counts as a service. Draw microservices around what belongs together, and the figures are theirs.',
        ]
      : []),
    ...(basis === 'microservices' && services.length === 1
      ? ['Four of the seven are about how several services get along, and here is one.']
      : []),
    ...unclear(crossings),
    ...(empty.length > 0
      ? [
          `${names(empty)} ${verb(empty.length, 'owns', 'own')} nothing yet and ${verb(empty.length, 'isn’t', 'aren’t')} judged.`,
        ]
      : []),
    ...(unowned.length > 0
      ? [
          `${names(unowned)} ${verb(unowned.length, 'runs', 'run')} code and ${verb(unowned.length, 'belongs', 'belong')} to no microservice.`,
        ]
      : []),
  ];
}

/** Calls through a shared router: the drawing doesn't say which of its targets they are for. */
function unclear(crossings: Facts['crossings']): readonly string[] {
  const through = new Set(
    crossings
      .filter(({ certain, waited }) => !certain && waited.some((word) => word !== 0))
      .map(({ view }) => view.to.block.name),
  );
  return through.size === 0
    ? []
    : [
        `Calls to ${someOf([...through])} count as waiting for every service behind: the drawing doesn’t say which they are for.`,
      ];
}
