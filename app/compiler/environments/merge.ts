// The templates of a design's environments as one, and the values of its parameters in each. Every
// environment was compiled as a whole: what is referred to is there under the same condition.
import { LIMITS } from '../../cloudformation/limits.ts';
import type { Output, Parameter, Resource, Template } from '../../cloudformation/template.ts';
import { isObject, sameJson } from '../../json.ts';
import type { CompileProblem } from '../problems.ts';
import { createConditions } from './conditions.ts';
import { type EnvironmentSet, firstOf, setOf } from './environment-set.ts';
import { inOrder } from './in-order.ts';
import { type Merging, mergeResource, NOWHERE, needsExtensions } from './merge-resource.ts';
import { mergeMaps } from './merge-value.ts';
import { createMoves, type Moves } from './moves.ts';
import { createNames } from './names.ts';
import { createParameters, type Made } from './parameters.ts';

export interface Variant {
  readonly environment: string;
  readonly template: Template;
}

export interface Merged {
  readonly template: Template;
  /** By environment, then by parameter. */
  readonly values: { readonly [environment: string]: { readonly [parameter: string]: string } };
  /** The parameters made here, for their authors. */
  readonly made: ReadonlyMap<string, Made>;
  readonly moves: Moves;
  readonly conflicts: readonly Conflict[];
}

/** Why one template can't be all of them. */
export type Conflict = Pick<CompileProblem, 'message' | 'hint'> & { readonly logicalId: string };

export function mergeTemplates(variants: readonly Variant[]): Merged {
  const templates = variants.map(({ template }) => template);
  const environments = variants.map(({ environment }) => environment);
  const sections = templates.flatMap(({ Resources, Parameters = {}, Outputs = {} }) =>
    [Resources, Parameters, Outputs].flatMap(Object.keys),
  );
  const names = createNames(sections);
  const declared = inOrder(templates.map(({ Parameters = {} }) => Parameters));
  const resources = inOrder(templates.map(({ Resources }) => Resources));
  const outputs = inOrder(templates.map(({ Outputs = {} }) => Outputs));
  const conditions = createConditions(environments, names);
  const parameters = createParameters(names, LIMITS.parameters - declared.size - 1);
  const moves = createMoves();
  const conflicts: Conflict[] = [];
  const merging: Merging = {
    conditions,
    parameters,
    moves,
    everywhere: firstOf(variants.length),
    whereIs: (id) => setOf(resources.get(id)?.keys() ?? []),
    conflict: (logicalId, what) => {
      conflicts.push({
        logicalId,
        message: `${logicalId} ${what} in some environments, which one template can't say.`,
        hint: 'Give all environments the same value there, or draw a block for each of the two.',
      });
    },
  };

  const mergedResources = new Map<string, Resource>();
  for (const [id, parts] of resources) mergedResources.set(id, mergeResource(id, parts, merging));
  const mergedOutputs = new Map<string, Output>();
  for (const [id, parts] of outputs) mergedOutputs.set(id, mergeOutput(id, parts, merging));
  const made = parameters.finish();
  const chosen = conditions.finish();
  const all = new Map<string, Parameter>(chosen ? [[chosen.name, chosen.parameter]] : []);
  for (const [name, parts] of declared) all.set(name, [...parts.values()][0] ?? { Type: 'String' });
  for (const [name, { parameter }] of made) all.set(name, parameter);

  const [first] = templates;
  return {
    template: {
      ...(first?.AWSTemplateFormatVersion && {
        AWSTemplateFormatVersion: first.AWSTemplateFormatVersion,
      }),
      ...(first?.Description !== undefined && { Description: first.Description }),
      ...(all.size > 0 && { Parameters: sorted(all) }),
      ...(chosen && { Conditions: chosen.all }),
      ...([...mergedResources.values()].some(needsExtensions) && {
        Transform: 'AWS::LanguageExtensions',
      }),
      Resources: Object.fromEntries(mergedResources),
      ...(mergedOutputs.size > 0 && { Outputs: Object.fromEntries(mergedOutputs) }),
    },
    values: Object.fromEntries(
      environments.map((environment, index) => [
        environment,
        sorted(
          new Map([
            ...(chosen ? [[chosen.name, environment] as const] : []),
            ...valuesOfDeclared(declared, index),
            ...[...made].flatMap(([name, { values }]) => {
              const value = values.get(index);
              return value === undefined ? [] : [[name, value] as const];
            }),
          ]),
        ),
      ]),
    ),
    made,
    moves,
    conflicts,
  };
}

/** Parameters that blocks declared and whose default an environment has changed. */
function valuesOfDeclared(
  declared: ReadonlyMap<string, ReadonlyMap<number, Parameter>>,
  environment: number,
): (readonly [string, string])[] {
  return [...declared].flatMap(([name, parts]) => {
    const defaults = [...parts.values()].map((part) => part.Default);
    const own = parts.get(environment)?.Default;
    const differs = defaults.some((value) => !sameJson(value, defaults[0]));
    return differs && own !== undefined ? [[name, String(own)] as const] : [];
  });
}

function mergeOutput(
  logicalId: string,
  parts: ReadonlyMap<number, Output>,
  merging: Merging,
): Output {
  const within: EnvironmentSet = setOf(parts.keys());
  const all = [...parts].map(([environment, { Value, Export }]) => ({
    environment,
    value: Export ? { Value, Export: { Name: Export.Name } } : { Value },
    path: [],
  }));
  const merged = mergeMaps(
    all,
    { logicalId, path: [], within },
    {
      ...merging,
      moves: NOWHERE,
    },
  );
  const [first] = parts.values();
  return {
    ...(first?.Description !== undefined && { Description: first.Description }),
    ...(within !== merging.everywhere && { Condition: merging.conditions.holdingIn(within) }),
    // An output is a map of these, and a map merges to one.
    ...(isObject(merged) ? (merged as Omit<Output, 'Description'>) : { Value: '' }),
  };
}

const sorted = <V>(map: ReadonlyMap<string, V>): { readonly [name: string]: V } =>
  Object.fromEntries([...map].toSorted(([a], [b]) => (a < b ? -1 : 1)));
