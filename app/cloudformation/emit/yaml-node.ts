import { isMap, isScalar, isSeq, Pair, Scalar, YAMLMap, YAMLSeq } from 'yaml';
import { isObject } from '../../json.ts';
import { INTRINSICS } from '../intrinsics.ts';

type YamlNode = Scalar | YAMLMap | YAMLSeq;

/**
 * A loop is a key of its own form, and has no short one. The short one of GetStackOutput takes no
 * other functions. Source: CloudFormation Template Reference, Fn::GetStackOutput.
 */
const LONG_ONLY: ReadonlySet<string> = new Set(['Fn::ForEach', 'Fn::GetStackOutput']);

const SHORT_TAGS: ReadonlyMap<string, string> = new Map(
  INTRINSICS.filter((name) => !LONG_ONLY.has(name)).map((name) => [
    name,
    `!${name.replace('Fn::', '')}`,
  ]),
);

/** A template value as a YAML node; intrinsic functions get their short tags where YAML allows. */
export function toNode(value: unknown): YamlNode {
  if (Array.isArray(value)) return list(value);
  if (isObject(value)) return intrinsic(value) ?? map(value);
  return scalar(value);
}

function scalar(value: unknown): Scalar {
  const node = new Scalar(value);
  if (typeof value !== 'string') return node;
  if (!UNPRINTABLE.test(value) && isReadableBlock(value)) node.type = Scalar.BLOCK_LITERAL;
  // Readers differ over tabs and blank lines outside of quotes, and over a lone equals sign.
  else if (UNPRINTABLE.test(value) || /[\t\n]|^=$/.test(value)) node.type = Scalar.QUOTE_DOUBLE;
  return node;
}

/**
 * Characters YAML 1.1 has no room for, or takes for the end of a line. They stand in double quotes
 * only, where they can be escaped.
 */
export const UNPRINTABLE = /(?![\t\n])[\p{Cc}\p{Cs}\p{Zl}\p{Zp}\uFEFF\uFFFE\uFFFF]/u;

/** Lines that a block scalar gives back as they are: none with blanks at its end or at the start. */
const isReadableBlock = (text: string): boolean =>
  text.includes('\n') && !/^\s|[^\S\n](?:\n|$)/.test(text);

function list(values: readonly unknown[]): YAMLSeq {
  const node = new YAMLSeq();
  node.items = values.map(toNode);
  return node;
}

function map(value: { readonly [key: string]: unknown }): YAMLMap {
  const node = new YAMLMap();
  node.items = Object.entries(value)
    .filter(([, inner]) => inner !== undefined)
    .map(([key, inner]) => new Pair(scalar(key), toNode(inner)));
  return node;
}

/** `{ Ref: X }` → `!Ref X`. A tag can't follow another, so the outer of two keeps its long form. */
function intrinsic(value: { readonly [key: string]: unknown }): YamlNode | undefined {
  const [key = '', ...others] = Object.keys(value);
  const tag = SHORT_TAGS.get(key);
  if (others.length > 0 || !tag) return undefined;
  const inner = value[key];
  if (key === 'Ref' || key === 'Condition') {
    return typeof inner === 'string' ? tagged(scalar(inner), tag) : undefined;
  }
  if (key === 'Fn::GetAtt') return getAtt(inner);
  if (typeof inner !== 'string' && !Array.isArray(inner) && !isObject(inner)) return undefined;
  const node = toNode(inner);
  if (node.tag) return undefined;
  if (node instanceof YAMLSeq && isShort(inner)) {
    node.flow = true;
    quoteInFlow(node);
  }
  return tagged(node, tag);
}

function getAtt(inner: unknown): YamlNode | undefined {
  if (!Array.isArray(inner) || inner.length !== 2) return undefined;
  const [target, attribute]: unknown[] = inner;
  if (typeof target !== 'string' || typeof attribute !== 'string' || target.includes('.'))
    return undefined;
  return tagged(new Scalar(`${target}.${attribute}`), '!GetAtt');
}

function tagged<N extends YamlNode>(node: N, tag: string): N {
  node.tag = tag;
  return node;
}

const PLAIN_IN_FLOW = /^[\w.\-/]+$/;

/** Readers of YAML 1.1 differ over colons and the like between brackets: quoted, all agree. */
function quoteInFlow(node: unknown): void {
  if (isScalar(node) && typeof node.value === 'string' && !PLAIN_IN_FLOW.test(node.value))
    node.type = Scalar.QUOTE_SINGLE;
  else if (isSeq(node)) for (const item of node.items) quoteInFlow(item);
  else if (isMap(node)) for (const { value } of node.items) quoteInFlow(value);
}

const LINE = 100;

/** Arguments that read well on one line. */
const isShort = (inner: unknown): boolean => {
  const text = JSON.stringify(inner);
  return text.length <= LINE && !text.includes(String.raw`\n`);
};
