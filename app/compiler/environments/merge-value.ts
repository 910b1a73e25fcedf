// Values of several environments as one: what is the same stays, what differs becomes a parameter or
// is chosen by a condition.
import { pseudo } from '../../cloudformation/intrinsics.ts';
import type { Value, ValueObject } from '../../cloudformation/template.ts';
import { isObject, sameJson } from '../../json.ts';
import { align, isPlain } from './align.ts';
import type { Conditions } from './conditions.ts';
import { type EnvironmentSet, setOf } from './environment-set.ts';
import type { Moves, Path } from './moves.ts';
import type { Parameters } from './parameters.ts';

/** One environment's value, and where it stands in that environment's template. */
export interface Alternative {
  readonly environment: number;
  readonly value: Value;
  readonly path: Path;
}

export interface Tools {
  readonly conditions: Conditions;
  readonly parameters: Parameters;
  readonly moves: Moves;
}

export interface Place {
  readonly logicalId: string;
  /** In the common template. */
  readonly path: Path;
  /** The environments that have what the value is a part of. */
  readonly within: EnvironmentSet;
}

/** The value of some environments; the others, of those `within` the place, have none here. */
export function mergeValue(all: readonly Alternative[], place: Place, tools: Tools): Value {
  const present = setOf(all.map(({ environment }) => environment));
  if (present === place.within) return mergePresent(all, place, tools);
  return {
    'Fn::If': [
      tools.conditions.holdingIn(present),
      mergePresent(all, branch(all, { ...place, within: present }, 1, tools), tools),
      pseudo('AWS::NoValue'),
    ],
  };
}

/** A map at the top of a resource: no condition may stand in its place. */
export function mergeMaps(all: readonly Alternative[], place: Place, tools: Tools): Value {
  const keys = new Set(all.flatMap(({ value }) => (isMap(value) ? Object.keys(value) : [])));
  return Object.fromEntries(
    [...keys].map((key) => {
      const own = all.flatMap(({ environment, value, path }): Alternative[] => {
        const inner = isMap(value) && Object.hasOwn(value, key) ? value[key] : undefined;
        return inner === undefined ? [] : [{ environment, value: inner, path: [...path, key] }];
      });
      return [key, mergeValue(own, { ...place, path: [...place.path, key] }, tools)];
    }),
  );
}

function mergePresent(all: readonly Alternative[], place: Place, tools: Tools): Value {
  const [first] = all;
  if (!first) return pseudo('AWS::NoValue');
  const values = all.map(({ value }) => value);
  if (values.every((value) => sameJson(value, first.value))) return first.value;
  if (values.every(isPlain) && haveKeysInCommon(values)) return mergeMaps(all, place, tools);
  if (values.every(isList)) return mergeLists(all, place, tools);
  const parameter = tools.parameters.forValues(
    new Map(all.map(({ environment, value }) => [environment, value])),
    place.logicalId,
    place.path,
  );
  return parameter ?? choose(all, place, tools);
}

function mergeLists(all: readonly Alternative[], place: Place, tools: Tools): Value {
  const lists = new Map(
    all.map(({ environment, value }) => [environment, isList(value) ? value : []]),
  );
  return align(lists).map((column, index) => {
    const path = [...place.path, index];
    const own = all.flatMap((one): Alternative[] => {
      const before = column.get(one.environment);
      const value = before === undefined ? undefined : lists.get(one.environment)?.[before];
      if (before === undefined || value === undefined) return [];
      const from = [...one.path, before];
      tools.moves.record(one.environment, place.logicalId, from, path);
      return [{ ...one, value, path: from }];
    });
    return mergeValue(own, { ...place, path }, tools);
  });
}

/** `!If [InDev, a, !If [InStaging, b, c]]`: environments of the same value share a branch. */
function choose(all: readonly Alternative[], place: Place, tools: Tools): Value {
  const [first] = all;
  const same = all.filter(({ value }) => first && sameJson(value, first.value));
  const others = all.filter((one) => !same.includes(one));
  if (!first || others.length === 0) return first?.value ?? pseudo('AWS::NoValue');
  const inside = setOf(same.map(({ environment }) => environment));
  const rest = setOf(others.map(({ environment }) => environment));
  branch(same, place, 1, tools);
  return {
    'Fn::If': [
      tools.conditions.holdingIn(inside),
      first.value,
      choose(others, branch(others, { ...place, within: rest }, 2, tools), tools),
    ],
  };
}

/** The place in one branch of an Fn::If, and the note that these values moved there. */
function branch(all: readonly Alternative[], place: Place, which: 1 | 2, { moves }: Tools): Place {
  const path = [...place.path, 'Fn::If', which];
  for (const one of all) moves.record(one.environment, place.logicalId, one.path, path);
  return { ...place, path };
}

function haveKeysInCommon(values: readonly Value[]): boolean {
  const [first, ...others] = values.filter(isPlain);
  return first !== undefined && Object.keys(first).some((key) => others.every((one) => key in one));
}

const isList = (value: Value): value is readonly Value[] => Array.isArray(value);

/** Whatever its keys: a resource's properties may be called as a function is. */
const isMap = (value: Value): value is ValueObject => isObject(value);
