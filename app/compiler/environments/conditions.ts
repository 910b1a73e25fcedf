// Conditions over the parameter that says which environment a stack is.
import { pascalCase } from '../../catalog/pascal-case.ts';
import { ref } from '../../cloudformation/intrinsics.ts';
import type { Parameter, Value, ValueObject } from '../../cloudformation/template.ts';
import { type EnvironmentSet, firstOf, members } from './environment-set.ts';
import type { Names } from './names.ts';

export interface Conditions {
  /** The name of the condition that holds in these environments and no others. */
  holdingIn(set: EnvironmentSet): string;
  /** What the template needs for the conditions asked for; undefined when none was. */
  finish():
    | { readonly name: string; readonly parameter: Parameter; readonly all: ValueObject }
    | undefined;
}

export function createConditions(environments: readonly string[], names: Names): Conditions {
  const known = new Map<EnvironmentSet, { readonly name: string; readonly test: Value }>();
  let parameter: string | undefined;

  const title = (index: number): string => pascalCase(environments[index] ?? '');
  const isIn = (index: number): Value => ({
    'Fn::Equals': [ref((parameter ??= names.free('Environment'))), environments[index] ?? ''],
  });

  const make = (set: EnvironmentSet): { readonly name: string; readonly test: Value } => {
    const inside = members(set, environments.length);
    const outside = members(firstOf(environments.length) & ~set, environments.length);
    const [only, ...more] = inside;
    const [excluded, ...others] = outside;
    if (only !== undefined && more.length === 0)
      return { name: names.free(`In${title(only)}`), test: isIn(only) };
    if (excluded !== undefined && others.length === 0)
      return { name: names.free(`NotIn${title(excluded)}`), test: { 'Fn::Not': [isIn(excluded)] } };
    return {
      name: names.free(`In${inside.map(title).join('Or')}`),
      test: { 'Fn::Or': inside.map(isIn) },
    };
  };

  return {
    holdingIn: (set) => {
      const condition = known.get(set) ?? make(set);
      known.set(set, condition);
      return condition.name;
    },
    finish: () =>
      parameter === undefined
        ? undefined
        : {
            name: parameter,
            parameter: {
              Type: 'String',
              Description: 'The environment this stack is.',
              Default: environments[0] ?? '',
              AllowedValues: environments,
            },
            all: Object.fromEntries(
              [...known.values()]
                .toSorted((a, b) => (a.name < b.name ? -1 : 1))
                .map(({ name, test }) => [name, test]),
            ),
          },
  };
}
