// Which blocks and connections of a design are of this team, kind or category, are there in an
// environment, or have a problem. Options of one facet widen, facets narrow one another.
import { blockDefinition } from '../catalog/catalog.ts';
import { CATEGORIES, type Category } from '../catalog/define-block.ts';
import { parseProperties } from '../catalog/fields.ts';
import { blocksOff } from '../compiler/environments/in-environment.ts';
import { connectionDefinition } from '../connections/connections.ts';
import type { BlockId, ConnectionId } from '../design/ids.ts';
import type { Block, Connection, Severity } from '../design/schema.ts';
import { environmentNames } from '../design/variation.ts';
import type { Graph } from '../graph/graph.ts';

export const FACETS = {
  team: 'Team',
  environment: 'Environment',
  category: 'Category',
  type: 'Type',
  kind: 'Connections',
  severity: 'Problems',
  rule: 'Rule',
} as const;
export type Facet = keyof typeof FACETS;

export type Filters = { readonly [facet in Facet]?: readonly string[] };

export interface Problem {
  readonly rule: string;
  readonly severity: Severity;
  readonly blocks: readonly BlockId[];
  readonly connections: readonly ConnectionId[];
}

export interface Option {
  readonly value: string;
  readonly label: string;
  readonly count: number;
}

export interface Shown {
  readonly blocks: ReadonlySet<BlockId>;
  readonly connections: ReadonlySet<ConnectionId>;
}

export const isFiltering = (filters: Filters): boolean =>
  Object.values(filters).some((values) => values.length > 0);

/** What is of no team. */
export const NO_TEAM = '';

export function filterDesign(graph: Graph, filters: Filters, problems: readonly Problem[]): Shown {
  const asks = asksOf(graph, problems);
  const chosen = (facet: Facet): readonly string[] => filters[facet] ?? [];
  const aboutBlocks = (['team', 'environment', 'category', 'type'] as const).filter(
    (facet) => chosen(facet).length > 0,
  );
  const aboutBoth = (['severity', 'rule'] as const).filter((facet) => chosen(facet).length > 0);
  const fits = (block: Block, facets: readonly Facet[]): boolean =>
    facets.every((facet) =>
      asks.block(facet, block).some((value) => chosen(facet).includes(value)),
    );
  const kinds = chosen('kind');

  const connections = new Set<ConnectionId>();
  const ends = new Set<BlockId>();
  for (const connection of graph.connections) {
    if (kinds.length > 0 && !kinds.includes(connection.kind)) continue;
    const both = [graph.block(connection.from), graph.block(connection.to)];
    if (!both.every((end) => end && fits(end, aboutBlocks))) continue;
    const troubled = aboutBoth.every((facet) =>
      asks.connection(facet, connection).some((value) => chosen(facet).includes(value)),
    );
    const between = both.every((end) => end && fits(end, aboutBoth));
    if (!troubled && !between) continue;
    connections.add(connection.id);
    ends.add(connection.from).add(connection.to);
  }
  const blocks = new Set<BlockId>();
  for (const block of graph.blocks) {
    if (kinds.length > 0 ? ends.has(block.id) : fits(block, [...aboutBlocks, ...aboutBoth]))
      blocks.add(block.id);
    else if (aboutBoth.length > 0 && ends.has(block.id)) blocks.add(block.id);
  }
  return { blocks, connections };
}

/** The options there are in a design, with how much each would show. */
export function optionsOf(
  graph: Graph,
  problems: readonly Problem[],
): ReadonlyMap<Facet, readonly Option[]> {
  const asks = asksOf(graph, problems);
  const found = new Map<Facet, readonly Option[]>();
  for (const facet of FACET_KEYS) {
    const counts = new Map<string, number>();
    const count = (values: readonly string[]): void => {
      for (const value of values) counts.set(value, (counts.get(value) ?? 0) + 1);
    };
    if (facet === 'kind') for (const { kind } of graph.connections) count([kind]);
    else for (const block of graph.blocks) count(asks.block(facet, block));
    const options = Array.from(counts, ([value, many]) => ({
      value,
      label: labelOf(facet, value),
      count: many,
    })).toSorted((a, b) => rank(facet, a) - rank(facet, b) || compare(a.label, b.label));
    // One option that everything has tells nothing apart.
    const [only] = options;
    const telling = options.length > 1 || (only !== undefined && facet !== 'team');
    if (telling) found.set(facet, options);
  }
  return found;
}

const FACET_KEYS = ['team', 'environment', 'category', 'type', 'kind', 'severity', 'rule'] as const;

export function labelOf(facet: Facet, value: string): string {
  if (facet === 'team') return value === NO_TEAM ? 'No team' : value;
  if (facet === 'category') return CATEGORIES[value as Category] ?? value; // ours, from `asksOf`
  if (facet === 'type') return blockDefinition(value)?.label ?? value;
  if (facet === 'kind') return connectionDefinition(value)?.label ?? value;
  if (facet === 'severity') return SEVERITIES[value as Severity] ?? value; // ditto
  return value;
}

const SEVERITIES = { error: 'Errors', warning: 'Warnings', info: 'Hints' } as const;
const SEVERITY_RANK: { readonly [value: string]: number } = { error: 0, warning: 1, info: 2 };

const rank = (facet: Facet, { value }: Option): number =>
  facet === 'severity'
    ? (SEVERITY_RANK[value] ?? 3)
    : facet === 'team' && value === NO_TEAM
      ? 1
      : 0;

const compare = (a: string, b: string): number => (a < b ? -1 : a > b ? 1 : 0);

interface Asks {
  block(facet: Facet, block: Block): readonly string[];
  connection(facet: 'severity' | 'rule', connection: Connection): readonly string[];
}

function asksOf(graph: Graph, problems: readonly Problem[]): Asks {
  const of = { severity: new Map<string, Set<string>>(), rule: new Map<string, Set<string>>() };
  const note = (map: Map<string, Set<string>>, id: string, value: string): void => {
    const known = map.get(id);
    if (known) known.add(value);
    else map.set(id, new Set([value]));
  };
  for (const { rule, severity, blocks, connections } of problems)
    for (const id of [...blocks, ...connections]) {
      note(of.severity, id, severity);
      note(of.rule, id, rule);
    }
  const off = environmentNames(graph.design).map((name) => [name, blocksOff(graph, name)] as const);
  return {
    block: (facet, block) => {
      const definition = blockDefinition(block.type);
      if (facet === 'team') return holdsOthers(block) ? [] : [teamOf(graph, block)];
      if (facet === 'environment')
        return off.filter(([, gone]) => !gone.has(block.id)).map(([name]) => name);
      if (facet === 'category') return definition ? [definition.category] : ['raw'];
      if (facet === 'type') return [block.type];
      return facet === 'kind' ? [] : [...(of[facet].get(block.id) ?? [])];
    },
    connection: (facet, { id }) => [...(of[facet].get(id) ?? [])],
  };
}

/** Networks are of nobody, and a microservice is where its blocks are. */
const holdsOthers = ({ type }: Block): boolean => {
  const definition = blockDefinition(type);
  return definition?.container !== undefined || definition?.drawing !== undefined;
};

function teamOf(graph: Graph, block: Block): string {
  const service = blockDefinition(block.type)?.traits.boundedContext
    ? block
    : graph.ownerOf(block.id);
  const definition = service && blockDefinition(service.type);
  if (!service || !definition) return NO_TEAM;
  const { team } = parseProperties(definition.properties, service.properties).values;
  return typeof team === 'string' ? team.trim() : NO_TEAM;
}
