// CloudFormation refuses resources that wait for one another. Two functions that know each other by
// name are enough, so it is said here, with the blocks, before anybody deploys.
import { references } from '../cloudformation/intrinsics.ts';
import type { Template, ValueObject } from '../cloudformation/template.ts';
import { cycles } from '../graph/components.ts';

/** Groups of resources that depend on each other in a circle, in template order. */
export function circularDependencies({
  Resources,
}: Pick<Template, 'Resources'>): readonly (readonly string[])[] {
  const needs = new Map(
    Object.entries(Resources).map(([id, { DependsOn = [], Properties = {} }]) => [
      id,
      [...DependsOn, ...targetsOf(Properties)].filter((target) => Object.hasOwn(Resources, target)),
    ]),
  );
  return cycles(needs.keys(), (id) => needs.get(id) ?? []);
}

const targetsOf = (properties: ValueObject): readonly string[] =>
  references(properties).map(({ target }) => target);
