import { pseudo, ref } from '../../cloudformation/intrinsics.ts';
import type {
  DeletionPolicy,
  Resource,
  Value,
  ValueObject,
} from '../../cloudformation/template.ts';
import { isObject } from '../../json.ts';
import { type EnvironmentSet, isWithin, setOf } from './environment-set.ts';
import { mergeMaps, type Place, type Tools } from './merge-value.ts';

export interface Merging extends Tools {
  readonly everywhere: EnvironmentSet;
  /** The environments that have a resource. */
  whereIs(logicalId: string): EnvironmentSet;
  /** Says that a resource can't be the same in all its environments. */
  conflict(logicalId: string, what: string): void;
}

type Parts = ReadonlyMap<number, Resource>;

/** One resource of several environments. Its type, and what waits for it, are the first one's. */
export function mergeResource(logicalId: string, parts: Parts, merging: Merging): Resource {
  const [first = { Type: '' }, ...others] = parts.values();
  const within = setOf(parts.keys());
  if (others.some(({ Type }) => Type !== first.Type)) {
    merging.conflict(logicalId, 'is of another type');
    return first;
  }
  const place: Place = { logicalId, path: [], within };
  const section = (
    key: 'Metadata' | 'CreationPolicy' | 'UpdatePolicy' | 'Properties',
  ): ValueObject | undefined => {
    if (![...parts.values()].some((part) => part[key] !== undefined)) return undefined;
    const all = [...parts].map(([environment, part]) => ({
      environment,
      value: part[key] ?? {},
      path: [],
    }));
    // Only what is in Properties has contributions to follow.
    const tools = key === 'Properties' ? merging : { ...merging, moves: NOWHERE };
    const merged = mergeMaps(all, place, tools);
    return isMap(merged) ? merged : undefined;
  };
  const { always, sometimes } = waits(parts, within, merging);
  const metadata = { ...section('Metadata'), ...(sometimes.length > 0 && { WaitsFor: sometimes }) };
  const updatePolicy = section('UpdatePolicy');
  const properties = section('Properties');
  // The one attribute that takes parameters but no conditions.
  const creationPolicy = section('CreationPolicy');
  if (JSON.stringify(creationPolicy)?.includes('"Fn::If"'))
    merging.conflict(logicalId, 'waits for other signals');
  return {
    Type: first.Type,
    ...(within !== merging.everywhere && { Condition: merging.conditions.holdingIn(within) }),
    ...(always.length > 0 && { DependsOn: always }),
    ...(creationPolicy && { CreationPolicy: creationPolicy }),
    ...(updatePolicy && { UpdatePolicy: updatePolicy }),
    ...policy('DeletionPolicy', parts, merging),
    ...policy('UpdateReplacePolicy', parts, merging),
    ...(Object.keys(metadata).length > 0 && { Metadata: metadata }),
    ...(properties && { Properties: properties }),
  };
}

/**
 * DependsOn takes no condition, and may name nothing that isn't made. What is made, or waited for,
 * only in some of the environments is referred to in the metadata, which makes the order as well.
 * Source: CloudFormation user guide, "DependsOn attribute"; cfn-lint E3005.
 */
function waits(
  parts: Parts,
  within: EnvironmentSet,
  { whereIs, conditions }: Merging,
): { readonly always: readonly string[]; readonly sometimes: readonly Value[] } {
  const wanted = new Map<string, number[]>();
  for (const [environment, { DependsOn = [] }] of parts)
    for (const id of DependsOn) wanted.set(id, [...(wanted.get(id) ?? []), environment]);
  const ids = [...wanted.keys()].toSorted();
  // One that only some wait for isn't waited for by all: in others it may itself wait for this one.
  const isAlways = (id: string): boolean =>
    isWithin(within, whereIs(id)) && wanted.get(id)?.length === parts.size;
  return {
    always: ids.filter(isAlways),
    sometimes: ids
      .filter((id) => !isAlways(id))
      .map((id) => ({
        'Fn::If': [
          conditions.holdingIn(setOf(wanted.get(id) ?? [])),
          ref(id),
          pseudo('AWS::NoValue'),
        ],
      })),
  };
}

/**
 * A policy that differs needs the language extensions (`needsExtensions`): without them it must be
 * a word. Absent is CloudFormation's own default. Source: CloudFormation user guide, "Intrinsic
 * function references in DeletionPolicy and UpdateReplacePolicy attributes".
 */
function policy(
  key: 'DeletionPolicy' | 'UpdateReplacePolicy',
  parts: Parts,
  { conditions }: Merging,
): Pick<Resource, typeof key> {
  const all = [...parts.values()];
  if (all.every((part) => part[key] === undefined)) return {};
  const byValue = new Map<DeletionPolicy, number[]>();
  for (const [environment, part] of parts) {
    const value = typeof part[key] === 'string' ? part[key] : 'Delete';
    byValue.set(value, [...(byValue.get(value) ?? []), environment]);
  }
  const [last, ...before] = [...byValue].toReversed();
  if (!last) return {};
  const value = before.reduce<DeletionPolicy | ValueObject>(
    (rest, [one, environments]) => ({
      'Fn::If': [conditions.holdingIn(setOf(environments)), one, rest],
    }),
    last[0],
  );
  return { [key]: value };
}

/** Whether a policy is chosen by a condition. */
export const needsExtensions = ({ DeletionPolicy, UpdateReplacePolicy }: Resource): boolean =>
  isObject(DeletionPolicy) || isObject(UpdateReplacePolicy);

export const NOWHERE: Tools['moves'] = { record: () => undefined, follow: (_, __, path) => path };

const isMap = (value: Value): value is ValueObject => isObject(value);
