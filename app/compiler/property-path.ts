// Values inside a resource's Properties, by dotted path, while the resource is put together.
import type { Value, ValueObject } from '../cloudformation/template.ts';
import { isObject } from '../json.ts';

export type Mutable = { [key: string]: MutableValue };
type MutableValue = string | number | boolean | null | MutableValue[] | Mutable;

/** A copy that may be written to, without properties that are undefined. */
export function thaw(value: ValueObject): Mutable {
  return copy(value) as Mutable; // an object copies to an object
}

export function copy(value: Value): MutableValue {
  if (typeof value !== 'object' || value === null) return value;
  if (Array.isArray(value)) return value.map((item: Value) => copy(item));
  return Object.fromEntries(
    Object.entries(value)
      .filter(([, inner]) => inner !== undefined)
      .map(([key, inner]) => [key, copy(inner)]),
  );
}

export function setAt(root: Mutable, path: string, value: Value): void {
  const { holder, key } = walk(root, path);
  if (Array.isArray(holder)) holder[Number(key)] = copy(value);
  else defineOwn(holder, key, copy(value));
}

export function unsetAt(root: Mutable, path: string): void {
  const { holder, key } = walk(root, path);
  if (Array.isArray(holder)) holder.splice(Number(key), 1);
  else delete holder[key];
}

export function valueAt(root: Mutable, path: string): MutableValue | undefined {
  let value: MutableValue | undefined = root;
  for (const key of path.split('.'))
    value = Array.isArray(value)
      ? value[Number(key)]
      : isMutable(value) && Object.hasOwn(value, key)
        ? value[key]
        : undefined;
  return value;
}

export function appendAt(root: Mutable, path: string, value: Value): number {
  const { holder, key } = walk(root, path);
  const present = Array.isArray(holder) ? holder[Number(key)] : holder[key];
  const list = Array.isArray(present) ? present : [];
  if (Array.isArray(holder)) holder[Number(key)] = list;
  else defineOwn(holder, key, list);
  return list.push(copy(value)) - 1;
}

function walk(root: Mutable, path: string): { holder: Mutable | MutableValue[]; key: string } {
  const keys = path.split('.');
  const last = keys.pop() ?? '';
  let holder: Mutable | MutableValue[] = root;
  for (const key of keys) {
    const next: MutableValue | undefined = Array.isArray(holder)
      ? holder[Number(key)]
      : Object.hasOwn(holder, key)
        ? holder[key]
        : undefined;
    if (Array.isArray(next) || isMutable(next)) {
      holder = next;
      continue;
    }
    const made: Mutable = {};
    if (Array.isArray(holder)) holder[Number(key)] = made;
    else defineOwn(holder, key, made);
    holder = made;
  }
  return { holder, key: last };
}

const isMutable = (value: MutableValue | undefined): value is Mutable => isObject(value);

/** `__proto__` in a path or an override is a property name like any other. */
function defineOwn(holder: Mutable, key: string, value: MutableValue): void {
  Object.defineProperty(holder, key, {
    value,
    enumerable: true,
    configurable: true,
    writable: true,
  });
}
