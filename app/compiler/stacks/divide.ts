// From the one template to a stack for each microservice. Pure, like all of the compiler: the same
// design gives the same stacks, and what changes inside one microservice changes its stack alone.
import { fnv1a } from '../../catalog/fnv1a.ts';
import { pascalCase } from '../../catalog/pascal-case.ts';
import { references } from '../../cloudformation/intrinsics.ts';
import type { Template } from '../../cloudformation/template.ts';
import type { BlockId } from '../../design/ids.ts';
import type { Crossing, StackLayout } from '../../design/schema.ts';
import type { Graph } from '../../graph/graph.ts';
import { commentsOf } from '../comments.ts';
import type { CompileProblem } from '../problems.ts';
import type { Author, SourceMap } from '../source-map.ts';
import { crossingsOf, freeName } from './crossings.ts';
import { type Link, linksOf } from './links.ts';
import { bodyLimit, measures } from './measure.ts';
import type { Part } from './part.ts';
import { inOrder, partEdges } from './part-edges.ts';
import { partTemplate } from './part-template.ts';
import { rootTemplate } from './root-template.ts';
import { BASE, ROOT, seatsOf, serviceKeys, TOP } from './seats.ts';
import { split } from './split.ts';
import type { Stack } from './stack.ts';
import { stackCycles } from './stack-cycles.ts';

export interface Division {
  /** In the order they are made; a root comes before what it holds. */
  readonly stacks: readonly Stack[];
  readonly sourceMap: SourceMap;
  readonly problems: readonly CompileProblem[];
}

export interface Wanted {
  readonly layout: Exclude<StackLayout, 'single'>;
  readonly crossing: Crossing;
  /** What the single stack would be called. */
  readonly name: string;
}

export function divide(
  whole: Template,
  sourceMap: SourceMap,
  graph: Graph,
  wanted: Wanted,
): Division {
  const links = linksOf(whole);
  const limit = bodyLimit(wanted.layout === 'nested');
  let parts = partsOf(whole, links, sourceMap, graph);
  const weights = new Map(
    Object.entries(whole.Resources).map(([id, resource]) => [id, JSON.stringify(resource).length]),
  );
  for (;;) {
    const built = build(parts, whole, links, sourceMap, graph, wanted);
    const smaller = parts.flatMap((part, index) => {
      const template = built.stacks[index]?.template;
      const times = template ? excess(template, limit) : 1;
      return times > 1
        ? split(part, Math.ceil(times), links, sourceMap, (id) => weights.get(id) ?? 0)
        : [part];
    });
    if (smaller.length === parts.length) return finished(built, whole, sourceMap, graph, wanted);
    parts = inOrder(
      smaller.map(({ key }) => key),
      partEdges(links, homesOf(smaller)),
    ).flatMap((key) => smaller.find((part) => part.key === key) ?? []);
  }
}

/** How many times too large a template is. */
const excess = (template: Template, bytes: number): number =>
  Math.max(...measures(template, bytes).map(({ count, limit }) => count / limit));

function partsOf(
  whole: Template,
  links: readonly Link[],
  map: SourceMap,
  graph: Graph,
): readonly Part[] {
  const types = new Map(Object.entries(whole.Resources).map(([id, { Type }]) => [id, Type]));
  const services = serviceKeys(graph);
  const seats = seatsOf(types, links, map, graph, services);
  const owners = new Map([...services].map(([id, key]) => [key, id]));
  const keys = [BASE, ...[...owners.keys()].toSorted(), TOP].filter((key) =>
    [...seats.values()].includes(key),
  );
  return inOrder(keys, partEdges(links, seats)).map((key) => {
    const owner = owners.get(key);
    return {
      key,
      role: key === BASE ? 'base' : key === TOP ? 'top' : 'service',
      ...(owner && { owner }),
      title: `${graph.design.name}: ${titleOf(key, owner, graph)}`,
      resources: [...types.keys()].filter((id) => seats.get(id) === key),
    };
  });
}

function titleOf(key: string, owner: BlockId | undefined, graph: Graph): string {
  if (owner) return graph.block(owner)?.name ?? key;
  return key === BASE
    ? 'what its microservices share'
    : 'what builds on its microservices and belongs to none';
}

const homesOf = (parts: readonly Part[]): ReadonlyMap<string, string> =>
  new Map(parts.flatMap(({ key, resources }) => resources.map((id) => [id, key] as const)));

interface Built {
  readonly stacks: readonly Stack[];
  readonly authors: { readonly [logicalId: string]: Author };
  /** Output of the whole template → key of its stack. */
  readonly outputs: ReadonlyMap<string, string>;
  readonly problems: readonly CompileProblem[];
}

function build(
  parts: readonly Part[],
  whole: Template,
  links: readonly Link[],
  map: SourceMap,
  graph: Graph,
  { crossing, name }: Wanted,
): Built {
  const homes = homesOf(parts);
  const edges = partEdges(links, homes);
  const order = parts.map(({ key }) => key);
  const outputs = outputHomes(whole, homes, order);
  const crossings = crossingsOf(
    [
      ...links.filter(({ from, to, waits }) => !waits && homes.get(from) !== homes.get(to)),
      ...[...outputs].flatMap(([id, key]) =>
        references(whole.Outputs?.[id]?.Value ?? '').filter(
          ({ target }) => homes.has(target) && homes.get(target) !== key,
        ),
      ),
    ].map((one) => ('to' in one ? { target: one.to, ...attributeOf(one) } : one)),
    whole,
  );
  const taken = new Set([...Object.keys(whole.Resources), ...Object.keys(whole.Parameters ?? {})]);
  const names = new Map(
    order.map((key) => [
      key,
      {
        parameter: freeName(`${pascalCase(key)}StackName`, taken),
        deployed: deployedName(name, key),
      },
    ]),
  );
  const authors: { [logicalId: string]: Author } = {};
  const stacks = parts.map((part): Stack => {
    const { template, wires, about } = partTemplate(part, {
      whole,
      homes,
      outputs,
      crossings,
      method: crossing,
      nameOf: (key) => names.get(key) ?? { parameter: key, deployed: key },
    });
    for (const [id, resource] of Object.entries(about)) {
      const author = map.authors[resource];
      if (author) authors[id] = author;
    }
    const needs = new Set([
      ...(edges.get(part.key)?.keys() ?? []),
      ...wires.map(({ from }) => from),
    ]);
    return {
      key: part.key,
      name: deployedName(name, part.key),
      role: part.role,
      ...(part.owner && { owner: part.owner }),
      template,
      comments: commentsOf(template, { ...map, authors: { ...authors, ...map.authors } }, graph),
      needs: order.filter((key) => needs.has(key)),
      wires,
    };
  });
  return { stacks, authors, outputs, problems: stackCycles(order, edges, map, graph) };
}

const attributeOf = ({ attribute }: Link): { readonly attribute?: string } =>
  attribute === undefined ? {} : { attribute };

/** An output goes where what it shows is; what shows several, to the last of them. */
function outputHomes(
  { Outputs = {} }: Template,
  homes: ReadonlyMap<string, string>,
  order: readonly string[],
): ReadonlyMap<string, string> {
  return new Map(
    Object.entries(Outputs).flatMap(([id, { Value }]) => {
      const shown = references(Value).flatMap(({ target }) => homes.get(target) ?? []);
      const home = order.findLast((key) => shown.includes(key)) ?? order[0];
      return home === undefined ? [] : [[id, home] as const];
    }),
  );
}

function finished(
  { stacks, authors, outputs, problems }: Built,
  whole: Template,
  map: SourceMap,
  graph: Graph,
  { layout, name }: Wanted,
): Division {
  const limit = bodyLimit(layout === 'nested');
  const tooLarge = stacks.flatMap((stack) => indivisible(stack, limit, map));
  const sourceMap = { ...map, authors: { ...authors, ...map.authors } };
  if (layout !== 'nested') return { stacks, sourceMap, problems: [...problems, ...tooLarge] };
  const { design } = graph;
  const { template, ids } = rootTemplate(stacks, whole, outputs, design.description ?? design.name);
  const root: Stack = {
    key: ROOT,
    name,
    role: 'root',
    template,
    comments: Object.fromEntries(
      stacks.flatMap(({ key, owner }) => {
        const id = ids.get(key);
        const service = owner && graph.block(owner)?.name;
        return id !== undefined && service !== undefined ? [[id, service]] : [];
      }),
    ),
    needs: [],
    wires: [],
  };
  const nested = Object.fromEntries(
    stacks.flatMap(({ key, owner }) => {
      const id = ids.get(key);
      return id !== undefined && owner ? [[id, { block: owner }]] : [];
    }),
  );
  return {
    stacks: [root, ...stacks],
    sourceMap: { ...sourceMap, authors: { ...sourceMap.authors, ...nested } },
    problems: [...problems, ...tooLarge],
  };
}

/** What one block or resource makes too large, no splitting helps. */
function indivisible(
  { key, template }: Stack,
  bytes: number,
  map: SourceMap,
): readonly CompileProblem[] {
  return measures(template, bytes)
    .filter(({ count, limit }) => count > limit)
    .map(({ what, count, limit }) => ({
      code: 'stack-too-large',
      message: `The stack ${key} has ${count} ${what}, CloudFormation takes ${limit}, and what is in it can't be told apart any further.`,
      hint: 'Share less between stacks, or make one of the blocks in it smaller.',
      blocks: [
        ...new Set(Object.keys(template.Resources).flatMap((id) => map.authors[id]?.block ?? [])),
      ].slice(0, 10),
      connections: [],
    }));
}

/** Stack names have 128 characters at most: a longer one is cut, and told apart by a number. */
function deployedName(name: string, key: string): string {
  const full = `${name}-${key}`;
  if (full.length <= 128) return full;
  return `${full.slice(0, 119)}-${fnv1a(full).toString(16).padStart(8, '0')}`;
}
