// A property's value as people write it in a template: YAML with CloudFormation's short tags, or
// JSON, which is YAML too.
import { isMap, isScalar, isSeq, type Node, parseDocument, stringify } from 'yaml';
import { INTRINSICS } from '#app/cloudformation/intrinsics.ts';
import type { Json } from '#app/json.ts';
import { fail, ok, type Result } from '#app/result.ts';

export const valueText = (value: Json): string =>
  stringify(value, { lineWidth: 0, flowCollectionPadding: false }).trimEnd();

/** Fails with where the text stops making sense, or with the tag that CloudFormation doesn't know. */
export function parseValue(text: string): Result<Json> {
  const document = parseDocument(text, { logLevel: 'silent', uniqueKeys: true });
  const [error] = document.errors;
  if (error)
    return fail('syntax', `Line ${error.linePos?.[0].line ?? 1}: ${firstLine(error.message)}`);
  try {
    return ok(plain(document.contents));
  } catch (cause) {
    if (cause instanceof UnknownTag) return fail('tag', cause.message);
    throw cause;
  }
}

const firstLine = (message: string): string =>
  (message.split('\n')[0] ?? message).replace(/ at line \d+, column \d+:?$/, '.');

class UnknownTag extends Error {}

function plain(node: unknown): Json {
  const value = untagged(node);
  const tag = tagOf(node);
  if (tag === undefined) return value;
  const name = tag.slice(1);
  const intrinsic = INTRINSICS.find((one) => one === name || one === `Fn::${name}`);
  if (!intrinsic) throw new UnknownTag(`${tag} is no intrinsic function of CloudFormation.`);
  // Short GetAtt is dotted; the long form is a list.
  if (intrinsic === 'Fn::GetAtt' && typeof value === 'string') {
    const [target = '', ...attribute] = value.split('.');
    return { [intrinsic]: [target, attribute.join('.')] };
  }
  return { [intrinsic]: value };
}

function tagOf(node: unknown): string | undefined {
  const { tag } = (node ?? {}) as Partial<Node>; // any node of yaml's may have one
  return typeof tag === 'string' && tag.startsWith('!') && !tag.startsWith('!!') ? tag : undefined;
}

function untagged(node: unknown): Json {
  if (isMap(node))
    return Object.fromEntries(
      node.items.map((pair) => [
        isScalar(pair.key) ? String(pair.key.value) : String(pair.key),
        plain(pair.value),
      ]),
    );
  if (isSeq(node)) return node.items.map(plain);
  if (isScalar(node)) return scalar(node.value);
  return null;
}

function scalar(value: unknown): Json {
  switch (typeof value) {
    case 'string':
    case 'number':
    case 'boolean':
      return value;
    case 'bigint':
      return value.toString();
    default:
      return null;
  }
}
