// What one connection or block generates, line by line, for people: an edge in the picture is a
// contract that can be opened and read.
import { intrinsicOf } from '../cloudformation/intrinsics.ts';
import type { Value, ValueObject } from '../cloudformation/template.ts';
import { counted } from '../counted.ts';
import type { Amendments } from '../design/schema.ts';
import type { Graph } from '../graph/graph.ts';
import { isObject } from '../json.ts';
import type { Compilation } from './compile.ts';
import {
  type Author,
  type Contribution,
  contributionsOf,
  isSameAuthor,
  type SourceMap,
} from './source-map.ts';

export type ContractLine =
  /** A permission: `allow dynamodb:GetItem, dynamodb:Query on orders`. */
  | {
      readonly kind: 'allow' | 'deny';
      readonly actions: readonly string[];
      readonly on: readonly string[];
      readonly logicalId: string;
    }
  /** A variable the code can read: `set ORDERS_TABLE = orders`. */
  | {
      readonly kind: 'set';
      readonly name: string;
      /** What it is called unless somebody says otherwise. */
      readonly generatedName: string;
      readonly value: string;
      readonly logicalId: string;
      /** A block's override replaces it. */
      readonly overridden: boolean;
    }
  /** A permission somebody took away: `withhold dynamodb:DeleteItem`. */
  | { readonly kind: 'withhold'; readonly actions: readonly string[] }
  /** A resource: `make AWS::Lambda::EventSourceMapping CheckoutToChargeMapping`. */
  | { readonly kind: 'make'; readonly type: string; readonly logicalId: string }
  /** A property of a resource somebody else made: `change StreamSpecification of Orders`. */
  | {
      readonly kind: 'change';
      readonly path: string;
      readonly value: string;
      readonly logicalId: string;
      readonly overridden: boolean;
    };

export interface Contract {
  /** In the order: permissions, variables, resources, properties, what is withheld. */
  readonly lines: readonly ContractLine[];
  /** "4 actions, 1 variable"; empty when nothing is generated. */
  readonly summary: string;
  /** Logical ids of the resources it makes, then of those it adds to. */
  readonly resources: readonly string[];
}

/** What `author` generates; an empty contract for who generates nothing or isn't in the design. */
export function contractOf(compilation: Compilation, graph: Graph, author: Author): Contract {
  const name = readableNames(compilation, graph);
  const contributions = contributionsOf(compilation.sourceMap, author);
  const own = new Set(contributions.filter(isResource).map(({ logicalId }) => logicalId));
  const amendments = author.connection && graph.connection(author.connection)?.amendments;
  const reading: Reading = {
    name,
    generatedName: generatedNames(amendments),
    overridden: overriddenBy(compilation.sourceMap, author),
  };
  const lines = contributions
    // What a block or connection puts into its own resources is in the resource line already.
    .filter((one) => one.purpose !== 'property' || !own.has(one.logicalId))
    .map((one) => toLine(one, reading))
    .toSorted((a, b) => ORDER.indexOf(a.kind) - ORDER.indexOf(b.kind));
  const { withheld = [] } = amendments ?? {};
  if (withheld.length > 0) lines.push({ kind: 'withhold', actions: withheld });
  const touched = contributions.map(({ logicalId }) => logicalId);
  return { lines, summary: summarize(lines), resources: [...new Set([...own, ...touched])] };
}

const ORDER: readonly ContractLine['kind'][] = ['allow', 'deny', 'set', 'make', 'change'];

interface Reading {
  readonly name: Names;
  readonly generatedName: (name: string) => string;
  readonly overridden: (contribution: Contribution) => boolean;
}

function generatedNames(amendments: Amendments | undefined): Reading['generatedName'] {
  const generated = new Map(
    Object.entries(amendments?.variables ?? {}).map(([from, to]) => [to, from]),
  );
  return (name) => generated.get(name) ?? name;
}

/** Whether somebody else set the same place, or what holds it, by hand afterwards. */
function overriddenBy({ contributions }: SourceMap, author: Author): Reading['overridden'] {
  const others = contributions.filter(
    (one) => one.purpose === 'override' && !isSameAuthor(one.author, author),
  );
  return ({ logicalId, path }) =>
    others.some(
      (one) =>
        one.logicalId === logicalId && (path === one.path || path.startsWith(`${one.path}.`)),
    );
}

const isResource = ({ purpose }: Contribution): boolean => purpose === 'resource';

function toLine(contribution: Contribution, reading: Reading): ContractLine {
  const { name, generatedName, overridden } = reading;
  const { logicalId, path, purpose, value } = contribution;
  switch (purpose) {
    case 'statement':
      return {
        kind: isObject(value) && value.Effect === 'Deny' ? 'deny' : 'allow',
        actions: strings(isObject(value) ? value.Action : undefined),
        on: listOf(isObject(value) ? value.Resource : undefined).map((one) => text(one, name)),
        logicalId,
      };
    case 'variable': {
      // A function's variables are a map, a container's a list of names and values.
      const listed = isNamed(value);
      const variable = listed ? value.Name : (path.split('.').at(-1) ?? path);
      return {
        kind: 'set',
        name: variable,
        generatedName: generatedName(variable),
        value: text(listed ? value.Value : value, name),
        logicalId,
        overridden: overridden(contribution),
      };
    }
    case 'resource':
      return { kind: 'make', type: typeof value === 'string' ? value : '', logicalId };
    case 'property':
    case 'override':
      return {
        kind: 'change',
        path,
        value: text(value, name),
        logicalId,
        overridden: overridden(contribution),
      };
  }
}

function summarize(lines: readonly ContractLine[]): string {
  const actions = new Set(
    lines.flatMap((line) =>
      line.kind === 'allow' || line.kind === 'deny'
        ? line.actions.flatMap((action) => line.on.map((on) => `${action} ${on}`))
        : [],
    ),
  );
  const variables = new Set(lines.flatMap((line) => (line.kind === 'set' ? [line.name] : [])));
  const resources = lines.filter(({ kind }) => kind === 'make').length;
  const properties = lines.filter(({ kind }) => kind === 'change').length;
  const parts = [
    [actions.size, 'action', 'actions'],
    [variables.size, 'variable', 'variables'],
    [resources, 'resource', 'resources'],
    [properties, 'property', 'properties'],
  ] as const;
  return parts
    .filter(([count]) => count > 0)
    .map(([count, one, many]) => counted(count, one, many))
    .join(', ');
}

type Names = (logicalId: string) => string;

/** A block's main resource is called by the block's name, everything else by its logical id. */
function readableNames({ sourceMap }: Compilation, graph: Graph): Names {
  return (logicalId) => {
    const author = sourceMap.authors[logicalId];
    const block = author?.block && graph.block(author.block);
    return block && block.logicalId === logicalId ? block.name : logicalId;
  };
}

/** A value as somebody would say it: `orders`, `orders.Arn`, `orders/index/*`. */
function text(value: Value, name: Names): string {
  if (typeof value !== 'object' || value === null) return String(value);
  const intrinsic = intrinsicOf(value);
  const inner = intrinsic && isObject(value) ? value[intrinsic] : undefined;
  if (intrinsic === 'Ref' && typeof inner === 'string') return name(inner);
  if (intrinsic === 'Fn::GetAtt' && Array.isArray(inner)) {
    const [target = '', attribute = ''] = strings(inner);
    return attribute === 'Arn' ? name(target) : `${name(target)}.${attribute}`;
  }
  if (intrinsic === 'Fn::Sub') return substituted(inner, name);
  return JSON.stringify(value);
}

function substituted(inner: Value | undefined, name: Names): string {
  const [pattern = '', variables = {}] = listOf(inner);
  if (typeof pattern !== 'string') return JSON.stringify(inner);
  return pattern.replaceAll(/\$\{([^!}][^}]*)\}/g, (whole, key: string) => {
    const value = isMap(variables) ? variables[key] : undefined;
    return value === undefined ? whole : text(value, name);
  });
}

const listOf = (value: Value | undefined): readonly Value[] =>
  value === undefined ? [] : isList(value) ? value : [value];

const isNamed = (value: Value): value is { readonly Name: string; readonly Value: Value } =>
  isObject(value) && typeof value.Name === 'string' && value.Value !== undefined;

const isMap = (value: Value): value is ValueObject => isObject(value);

const isList = (value: Value): value is readonly Value[] => Array.isArray(value);

const strings = (value: Value | undefined): readonly string[] =>
  listOf(value).filter((one) => typeof one === 'string');
