import { intrinsicOf } from '../cloudformation/intrinsics.ts';
import type { Value, ValueObject } from '../cloudformation/template.ts';
import { isObject } from '../json.ts';

/** What a `references` connection sets: see its definition. */
export interface Line {
  readonly to: string;
  readonly property: string;
  readonly attribute: string;
  readonly list: boolean;
}

interface Drawn {
  readonly properties: { [name: string]: Value };
  readonly lines: readonly Line[];
}

/** Names a line can spell with dots between them. */
const NAME = /^\w+$/;
const ATTRIBUTE = /^\w+(?:\.\w+)*$/;

/**
 * Takes out of a resource's properties what a line can say instead: a value, or the only entry of a
 * list, that is another resource's Ref or Fn::GetAtt and stands where names alone lead. Longer lists
 * stay, since lines keep no order.
 */
export function withoutReferences(
  properties: ValueObject,
  self: string,
  known: ReadonlySet<string>,
): Drawn {
  const lines: Line[] = [];
  const other = (value: Value | undefined): { to: string; attribute: string } | undefined => {
    const found = value === undefined ? undefined : targetOf(value);
    return found && found.to !== self && known.has(found.to) ? found : undefined;
  };
  const walk = (object: ValueObject, path: readonly string[]): { [name: string]: Value } =>
    Object.fromEntries(
      Object.entries(object).flatMap(([name, value]): [string, Value][] => {
        if (!NAME.test(name)) return [[name, value]];
        const here = [...path, name];
        const list = isList(value);
        const target = list ? (value.length === 1 ? other(value[0]) : undefined) : other(value);
        if (target) {
          lines.push({ ...target, property: here.join('.'), list });
          return [];
        }
        if (list || !isObject(value) || intrinsicOf(value)) return [[name, value]];
        const inner = walk(value, here);
        // An object that held lines only comes back with them.
        return Object.keys(inner).length === 0 && Object.keys(value).length > 0
          ? []
          : [[name, inner]];
      }),
    );
  const rest = walk(properties, []);
  return { properties: rest, lines };
}

function targetOf(value: Value): { to: string; attribute: string } | undefined {
  if (!isObject(value)) return undefined;
  const intrinsic = intrinsicOf(value);
  if (intrinsic === 'Ref' && typeof value.Ref === 'string') return { to: value.Ref, attribute: '' };
  if (intrinsic !== 'Fn::GetAtt') return undefined;
  const inner = value['Fn::GetAtt'];
  const [to, ...rest] = typeof inner === 'string' ? inner.split('.') : isList(inner) ? inner : [];
  const attribute = rest.filter((part) => typeof part === 'string').join('.');
  return typeof to === 'string' && ATTRIBUTE.test(attribute) ? { to, attribute } : undefined;
}

const isList = (value: Value | undefined): value is readonly Value[] => Array.isArray(value);
