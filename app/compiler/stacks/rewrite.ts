// A value as one stack has it: references to what is in another stack become what crosses.
import type { Value } from '../../cloudformation/template.ts';

/** What stands for a value of another stack; undefined for what is in this one. */
export type Across = (target: string, attribute: string | undefined) => Value | undefined;

export function rewritten(value: Value, across: Across): Value {
  if (typeof value !== 'object' || value === null) return value;
  if (isList(value)) return value.map((item) => rewritten(item, across));
  const entries = Object.entries(value);
  if (entries.length === 1) {
    const [key, inner] = entries[0] ?? ['', null];
    if (key === 'Ref' && typeof inner === 'string') return across(inner, undefined) ?? value;
    if (key === 'Fn::GetAtt') return getAtt(inner, across) ?? value;
    if (key === 'Fn::Sub') return { 'Fn::Sub': sub(inner, across) };
  }
  return Object.fromEntries(entries.map(([key, inner]) => [key, rewritten(inner, across)]));
}

function getAtt(value: Value, across: Across): Value | undefined {
  const [target, ...attribute] =
    typeof value === 'string' ? value.split('.') : isList(value) ? value : [];
  return typeof target === 'string'
    ? across(target, attribute.filter((part) => typeof part === 'string').join('.'))
    : undefined;
}

function sub(value: Value, across: Across): Value {
  const [text, given] = isList(value) ? value : [value];
  if (typeof text !== 'string') return value;
  const local = isObject(given) ? given : {};
  const variables = new Map(
    Object.entries(local).map(([name, inner]) => [name, rewritten(inner, across)]),
  );
  const replaced = text.replaceAll(/\$\{([^!}][^}]*)\}/g, (slot: string, name: string) => {
    const trimmed = name.trim();
    if (Object.hasOwn(local, trimmed)) return slot;
    const [target = '', ...attribute] = trimmed.split('.');
    const crossed = across(target, attribute.length > 0 ? attribute.join('.') : undefined);
    if (crossed === undefined) return slot;
    if (isObject(crossed) && typeof crossed.Ref === 'string' && !Object.hasOwn(local, crossed.Ref))
      return `\${${crossed.Ref}}`;
    const variable = variableFor(trimmed.replaceAll(/[^A-Za-z0-9]/g, ''), crossed, variables);
    return `\${${variable}}`;
  });
  return variables.size > 0 ? [replaced, Object.fromEntries(variables)] : replaced;
}

/** One variable for each value, named after it. */
function variableFor(wanted: string, value: Value, variables: Map<string, Value>): string {
  const text = JSON.stringify(value);
  for (let number = 1; ; number++) {
    const name = number === 1 ? wanted : `${wanted}${number}`;
    const present = variables.get(name);
    if (present === undefined) variables.set(name, value);
    else if (JSON.stringify(present) !== text) continue;
    return name;
  }
}

export const isList = (value: Value | undefined): value is readonly Value[] => Array.isArray(value);

export const isObject = (value: Value | undefined): value is { readonly [key: string]: Value } =>
  typeof value === 'object' && value !== null && !Array.isArray(value);
