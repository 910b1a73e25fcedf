// Where a block's values name resources (a raw block's Ref, an override's GetAtt), copies of the
// blocks must name the copies' resources.
import { SUFFIXES } from '../catalog/suffixes.ts';
import type { Block } from '../design/schema.ts';
import { isObject, type Json } from '../json.ts';

/** What a block or a connection has values in. */
type Valued = Pick<Block, 'properties' | 'overrides' | 'environments' | 'attributes'>;

/** Replaces logical ids, and those of the resources named after them, in Ref, Fn::GetAtt and Fn::Sub. */
export function renameLogicalIds<R extends Valued>(
  record: R,
  renamed: ReadonlyMap<string, string>,
  /** `exactly`: names of parameters, which nothing else is named after. */
  which: 'exactly' | 'with-suffixes' = 'with-suffixes',
): R {
  return mapNames(record, (logicalId) =>
    which === 'exactly' ? (renamed.get(logicalId) ?? logicalId) : renameOne(logicalId, renamed),
  );
}

/** Every name in a block's values: of a resource, of a parameter or of AWS's own. */
export function namesIn(block: Block): ReadonlySet<string> {
  const names = new Set<string>();
  mapNames(block, (name) => {
    names.add(name);
    return name;
  });
  return names;
}

function mapNames<R extends Valued>(record: R, rename: Rename): R {
  const { properties, overrides, environments, attributes } = record;
  return {
    ...record,
    properties: renameInObject(properties, rename),
    ...(attributes && { attributes: renameInAttributes(attributes, rename) }),
    ...(overrides && {
      overrides: mapValues(overrides, (values) => renameInObject(values, rename)),
    }),
    ...(environments && {
      environments: mapValues(environments, (variation) =>
        variation.properties
          ? { ...variation, properties: renameInObject(variation.properties, rename) }
          : variation,
      ),
    }),
  };
}

const mapValues = <V>(
  record: { readonly [key: string]: V },
  map: (value: V) => V,
): { [key: string]: V } =>
  Object.fromEntries(Object.entries(record).map(([key, value]) => [key, map(value)]));

function renameOne(logicalId: string, renamed: ReadonlyMap<string, string>): string {
  // The whole id first, so that a block called OrdersRole isn't taken for the role of Orders.
  const suffixes = ['', ...SUFFIXES].filter((suffix) => logicalId.endsWith(suffix));
  for (const suffix of suffixes) {
    const base = renamed.get(logicalId.slice(0, logicalId.length - suffix.length));
    if (base !== undefined) return base + suffix;
  }
  return logicalId;
}

type Rename = (logicalId: string) => string;

function renameInAttributes(
  attributes: { readonly [name: string]: Json },
  rename: Rename,
): { [name: string]: Json } {
  const { DependsOn, ...rest } = renameInObject(attributes, rename);
  if (DependsOn === undefined) return rest;
  const name = (id: Json): Json => (typeof id === 'string' ? rename(id) : id);
  return { DependsOn: isList(DependsOn) ? DependsOn.map(name) : name(DependsOn), ...rest };
}

function renameIn(value: Json, rename: Rename): Json {
  if (isList(value)) return value.map((item) => renameIn(item, rename));
  return isObject(value) ? renameInObject(value, rename) : value;
}

function renameInObject(
  object: { readonly [key: string]: Json },
  rename: Rename,
): { [key: string]: Json } {
  return Object.fromEntries(
    Object.entries(object).map(([key, value]) => {
      if (key === 'Ref' && typeof value === 'string') return [key, rename(value)];
      if (key === 'Fn::GetAtt') return [key, renameInGetAtt(value, rename)];
      if (key === 'Fn::Sub') return [key, renameInSub(value, rename)];
      return [key, renameIn(value, rename)];
    }),
  );
}

function renameInGetAtt(value: Json, rename: Rename): Json {
  if (typeof value === 'string') return renameFirst(value, rename);
  if (!isList(value)) return value;
  const [target, ...attribute] = value;
  return typeof target === 'string' ? [rename(target), ...attribute] : value;
}

function renameInSub(value: Json, rename: Rename): Json {
  const [text, variables = {}] = isList(value) ? value : [value];
  if (typeof text !== 'string' || !isObject(variables)) return value;
  const named = text.replaceAll(/\$\{([^!}][^}]*)\}/g, (whole, name: string) =>
    Object.hasOwn(variables, name.trim()) ? whole : `\${${renameFirst(name.trim(), rename)}}`,
  );
  return isList(value) ? [named, renameInObject(variables, rename)] : named;
}

/** `Orders.Arn`: the part before the first dot is the logical id. */
function renameFirst(name: string, rename: Rename): string {
  const [target = '', ...attribute] = name.split('.');
  return [rename(target), ...attribute].join('.');
}

const isList = (value: Json): value is readonly Json[] => Array.isArray(value);
