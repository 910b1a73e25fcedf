// One raw block as CloudFormation will see it: its properties with what overrides and `references`
// connections put into them. Values that only CloudFormation knows (intrinsic functions) are no values.
import { getAtt, ref } from '../../cloudformation/intrinsics.ts';
import { likelyReferences } from '../../cloudformation/spec/likely-references.ts';
import type { Value, ValueObject } from '../../cloudformation/template.ts';
import type { Block, Connection } from '../../design/schema.ts';
import type { Graph } from '../../graph/graph.ts';
import { isObject } from '../../json.ts';

export interface RawResource {
  readonly block: Block;
  readonly properties: ValueObject;
  /** What stands at a dotted path, intrinsic functions included. */
  at(path: string): Value | undefined;
  /** A literal at a path; undefined where there is none, or only CloudFormation knows. */
  text(path: string): string | undefined;
  number(path: string): number | undefined;
  /** `absent`: what CloudFormation takes where nothing stands. An unknown value counts as `unknown`. */
  flag(path: string, absent: boolean, unknown: boolean): boolean;
  list(path: string): readonly Value[];
}

function rawResource(block: Block, properties: ValueObject): RawResource {
  const at = (path: string): Value | undefined => valueAt(properties, path);
  return {
    block,
    properties,
    at,
    text: (path) => {
      const value = at(path);
      return typeof value === 'string' ? value : undefined;
    },
    number: (path) => {
      const value = at(path);
      const number = typeof value === 'string' && value !== '' ? Number(value) : value;
      return typeof number === 'number' && Number.isFinite(number) ? number : undefined;
    },
    flag: (path, absent, unknown) => {
      const value = at(path);
      if (value === undefined) return absent;
      if (typeof value === 'boolean') return value;
      return typeof value === 'string' ? value === 'true' : unknown;
    },
    list: (path) => {
      const value = at(path);
      return isList(value) ? value : [];
    },
  };
}

const known = new WeakMap<
  Block,
  { readonly from: readonly unknown[]; readonly made: RawResource }
>();

/** The same object while the block, its references and what they lead to are the same. */
export function rawResourceOf(block: Block, graph: Graph): RawResource {
  const lines = graph.outgoing(block.id).filter(({ kind }) => kind === 'references');
  const from = lines.flatMap((line) => [line, graph.block(line.to)]);
  const last = known.get(block);
  if (last && isSame(last.from, from)) return last.made;
  const properties = lines.reduce(
    (values, line) => withReference(values, block.type, line, graph),
    overridden(block),
  );
  const made = rawResource(block, properties);
  known.set(block, { from, made });
  return made;
}

const isSame = (a: readonly unknown[], b: readonly unknown[]): boolean =>
  a.length === b.length && a.every((one, index) => one === b[index]);

const overridden = ({ properties, overrides }: Block): ValueObject =>
  Object.entries(overrides?.[''] ?? {}).reduce<ValueObject>(
    (values, [path, value]) => withValue(values, path.split('.'), value),
    properties,
  );

function withReference(
  values: ValueObject,
  type: string,
  { to, properties }: Connection,
  graph: Graph,
): ValueObject {
  const target = graph.block(to);
  if (!target) return values;
  const { property, attribute, list } = chosen(properties) ?? likeliest(values, type, target.type);
  if (!property) return values;
  const value = attribute ? getAtt(target.logicalId, attribute) : ref(target.logicalId);
  const present = valueAt(values, property);
  if (present !== undefined && !(list && isList(present))) return values;
  const next = list ? [...(isList(present) ? present : []), value] : value;
  return withValue(values, property.split('.'), next);
}

interface Place {
  readonly property?: string;
  readonly attribute?: string;
  readonly list?: boolean;
}

function chosen({ property, attribute, list }: Connection['properties']): Place | undefined {
  if (typeof property !== 'string' || property === '') return undefined;
  return {
    property,
    ...(typeof attribute === 'string' && { attribute }),
    list: list === true,
  };
}

const likeliest = (values: ValueObject, from: string, to: string): Place =>
  likelyReferences(from, to).find(({ property, list }) => {
    const present = valueAt(values, property);
    return present === undefined || (list && isList(present));
  }) ?? {};

function valueAt(values: Value | undefined, path: string): Value | undefined {
  let value = values;
  for (const key of path.split('.')) {
    if (isList(value)) value = value[Number(key)];
    else if (isObject(value) && Object.hasOwn(value, key)) value = value[key];
    else return undefined;
  }
  return value;
}

/** A copy with a value at a path; what stands in its way that isn't an object is replaced. */
export function withValue(values: ValueObject, path: readonly string[], value: Value): ValueObject {
  const [key, ...rest] = path;
  if (key === undefined) return values;
  if (rest.length === 0) return { ...values, [key]: value };
  const inner = values[key];
  return { ...values, [key]: withValue(isObject(inner) ? inner : {}, rest, value) };
}

const isList = (value: Value | undefined): value is readonly Value[] => Array.isArray(value);
