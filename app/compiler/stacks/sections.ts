// The sections of a template that resources and outputs draw on: each stack gets what it uses.
import { references } from '../../cloudformation/intrinsics.ts';
import type {
  Output,
  Parameter,
  Resource,
  Template,
  Value,
  ValueObject,
} from '../../cloudformation/template.ts';
import { isObject } from '../../json.ts';
import { valuesBeside } from './links.ts';

export interface Drawn {
  readonly Parameters: { readonly [logicalId: string]: Parameter };
  readonly Rules: ValueObject;
  readonly Mappings: ValueObject;
  readonly Conditions: ValueObject;
}

/** What these resources and outputs need of the whole template's sections, in its order. */
export function drawnOn(
  resources: readonly Resource[],
  outputs: readonly Output[],
  { Parameters = {}, Rules = {}, Mappings = {}, Conditions = {} }: Template,
): Drawn {
  const values: Value[] = [
    ...resources.flatMap((resource) => [resource.Properties ?? {}, ...valuesBeside(resource)]),
    ...outputs.map(({ Value: value }) => value),
  ];
  const conditions = new Set<string>();
  const work = [
    ...resources.flatMap(({ Condition }) => Condition ?? []),
    ...outputs.flatMap(({ Condition }) => Condition ?? []),
    ...values.flatMap(conditionsIn),
  ];
  for (let name = work.pop(); name !== undefined; name = work.pop()) {
    const condition = Conditions[name];
    if (condition === undefined || conditions.has(name)) continue;
    conditions.add(name);
    values.push(condition);
    work.push(...conditionsIn(condition));
  }
  const named = new Set(values.flatMap((value) => references(value).map(({ target }) => target)));
  const parameters = picked(Parameters, (id) => named.has(id));
  const maps = new Set(values.flatMap(mappingsIn));
  return {
    Parameters: parameters,
    Rules: picked(Rules, (id) =>
      references(Rules[id] ?? {}).every(
        ({ target }) => !Object.hasOwn(Parameters, target) || Object.hasOwn(parameters, target),
      ),
    ),
    Mappings: picked(Mappings, (id) => maps.has(id) || maps.has(ANY)),
    Conditions: picked(Conditions, (id) => conditions.has(id)),
  };
}

const picked = <V>(
  section: { readonly [id: string]: V },
  wanted: (id: string) => boolean,
): { readonly [id: string]: V } =>
  Object.fromEntries(Object.entries(section).filter(([id]) => wanted(id)));

/** `Fn::If` and `Condition` name conditions; in an IAM policy `Condition` is something else. */
function conditionsIn(value: Value): string[] {
  if (Array.isArray(value)) return value.flatMap((item: Value) => conditionsIn(item));
  if (!isObject(value)) return [];
  return Object.entries(value).flatMap(([key, inner]) => {
    if (key === 'Fn::If' && Array.isArray(inner) && typeof inner[0] === 'string')
      return [inner[0], ...conditionsIn(inner.slice(1))];
    if (key === 'Condition' && typeof inner === 'string') return [inner];
    return conditionsIn(inner);
  });
}

/** Stands for every mapping, where which one it is shows only when the stack is made. */
const ANY = '*';

function mappingsIn(value: Value): string[] {
  if (Array.isArray(value)) return value.flatMap((item: Value) => mappingsIn(item));
  if (!isObject(value)) return [];
  return Object.entries(value).flatMap(([key, inner]) => [
    ...(key === 'Fn::FindInMap' && Array.isArray(inner)
      ? [typeof inner[0] === 'string' ? inner[0] : ANY]
      : []),
    ...mappingsIn(inner),
  ]);
}
