import { type Document, isAlias, isMap, isPair, isScalar, isSeq, type Pair } from 'yaml';
import type { TextRange } from '../emit/emitted.ts';
import { INTRINSICS } from '../intrinsics.ts';
import type { Value } from '../template.ts';

/** Something a template can't hold, and where it stands. */
export class UnreadableValue extends Error {
  readonly offset: number;
  constructor(message: string, offset: number) {
    super(message);
    this.offset = offset;
  }
}

const LONG_FORMS: ReadonlyMap<string, string> = new Map(
  INTRINSICS.map((name) => [`!${name.replace('Fn::', '')}`, name]),
);

/** A YAML node as a template value, short tags in their long form. Throws UnreadableValue. */
export function toValue(node: unknown, document: Document): Value {
  if (isAlias(node)) return toValue(node.resolve(document), document);
  const plain = untagged(node, document);
  const tag = tagOf(node);
  if (!tag?.startsWith('!') || tag.startsWith('!!')) return plain;
  const name = LONG_FORMS.get(tag);
  if (!name)
    throw new UnreadableValue(`${tag} is not a function of CloudFormation`, offsetOf(node));
  return { [name]: name === 'Fn::GetAtt' && typeof plain === 'string' ? getAtt(plain) : plain };
}

function untagged(node: unknown, document: Document): Value {
  if (isSeq(node)) return node.items.map((item) => toValue(item, document));
  if (isMap(node))
    return Object.fromEntries(
      node.items.map((pair) => [keyOf(pair), toValue(pair.value, document)]),
    );
  if (isScalar(node)) return scalarValue(node.value, node.source, offsetOf(node));
  return null;
}

/**
 * What YAML takes for a number without being one is the text it is written as: `.` and `e3` fit its
 * pattern of a number, and JSON, which a template has to be able to become, holds no `.nan` or `.inf`.
 */
function scalarValue(value: unknown, source: string | undefined, offset: number): Value {
  switch (typeof value) {
    case 'string':
    case 'boolean':
      return value;
    case 'number':
      if (Number.isFinite(value)) return value;
      break;
    case 'object':
      if (value === null) return null;
      break;
    default:
  }
  if (source !== undefined) return source;
  throw new UnreadableValue('A value CloudFormation has no type for', offset);
}

/** `Table.Stream.Arn`: the resource ends at the first stop. */
function getAtt(text: string): Value {
  const stop = text.indexOf('.');
  return stop < 0 ? text : [text.slice(0, stop), text.slice(stop + 1)];
}

/** Account ids and versions used as keys stay as they are written. */
function keyOf(pair: Pair): string {
  const { key } = pair;
  if (!isScalar(key)) throw new UnreadableValue('A key must be text', offsetOf(key));
  return typeof key.value === 'string' ? key.value : (key.source ?? String(key.value));
}

const tagOf = (node: unknown): string | undefined =>
  isScalar(node) || isMap(node) || isSeq(node) ? node.tag : undefined;

function offsetOf(node: unknown): number {
  const ranged = isScalar(node) || isMap(node) || isSeq(node) ? node.range : undefined;
  return ranged?.[0] ?? 0;
}

/** A map's pairs by key. */
export function entriesOf(node: unknown): ReadonlyMap<string, Pair> {
  return new Map(isMap(node) ? node.items.map((pair) => [keyOf(pair), pair]) : []);
}

/** From a pair's key to the end of its value. */
export function rangeOf(pair: unknown): TextRange | undefined {
  if (!isPair(pair)) return undefined;
  const { key, value } = pair;
  const start = isScalar(key) ? key.range?.[0] : undefined;
  const valued = isScalar(value) || isMap(value) || isSeq(value) ? value.range : undefined;
  if (start === undefined || start === null) return undefined;
  return { start, end: valued?.[1] ?? start };
}
