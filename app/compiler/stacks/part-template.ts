// The template of one stack: its resources, what other stacks give it, and what it gives them.
import { clipped } from '../../catalog/descriptions.ts';
import type {
  Output,
  Parameter,
  Resource,
  Template,
  Value,
} from '../../cloudformation/template.ts';
import { FORMAT_VERSION } from '../../cloudformation/template.ts';
import type { Crossing as CrossingMethod } from '../../design/schema.ts';
import { type Crossing, type Crossings, outputOf, parameterOf } from './crossings.ts';
import type { Part } from './part.ts';
import { type Across, rewritten } from './rewrite.ts';
import { drawnOn } from './sections.ts';
import type { Wire } from './stack.ts';

export interface Surroundings {
  readonly whole: Template;
  /** Resource → key of the part it is in. */
  readonly homes: ReadonlyMap<string, string>;
  /** Output of the whole template → key of the part it is in. */
  readonly outputs: ReadonlyMap<string, string>;
  readonly crossings: Crossings;
  readonly method: CrossingMethod;
  /** Part → what the parameter that holds its stack's name is called, and what it holds if nothing is given. */
  nameOf(key: string): { readonly parameter: string; readonly deployed: string };
}

export interface PartTemplate {
  readonly template: Template;
  readonly wires: readonly Wire[];
  /** Parameter or output → the resource it is about. */
  readonly about: { readonly [logicalId: string]: string };
}

export function partTemplate(part: Part, around: Surroundings): PartTemplate {
  const { whole, homes, crossings, method, nameOf } = around;
  const wires = new Map<string, Wire>();
  const taken = new Map<string, Parameter>();
  const about: { [logicalId: string]: string } = {};

  const take = (crossing: Crossing, from: string): Value => {
    const { name, target } = crossing;
    const resource = whole.Resources[target] ?? { Type: '' };
    if (method === 'parameter') {
      taken.set(name, parameterOf(crossing, resource, from));
      wires.set(name, { parameter: name, from, output: name });
      about[name] = target;
      return { Ref: name };
    }
    const { parameter, deployed } = nameOf(from);
    taken.set(parameter, {
      Type: 'String',
      Default: deployed,
      Description: `Name of the stack ${from}`,
    });
    wires.set(parameter, { parameter, from });
    return method === 'export'
      ? { 'Fn::ImportValue': { 'Fn::Sub': `\${${parameter}}-${name}` } }
      : { 'Fn::GetStackOutput': { StackName: { Ref: parameter }, OutputName: name } };
  };
  const across: Across = (target, attribute) => {
    const from = homes.get(target);
    const crossing = crossings.find(target, attribute);
    if (from === undefined || from === part.key || !crossing) return undefined;
    const value = take(crossing, from);
    return crossing.list ? { 'Fn::Split': [',', value] } : value;
  };

  const resources = Object.fromEntries(
    part.resources.flatMap((id) => {
      const resource = whole.Resources[id];
      return resource ? [[id, inStack(resource, part.key, homes, across)]] : [];
    }),
  );
  const outputs: { [logicalId: string]: Output } = {};
  for (const [id, output] of Object.entries(whole.Outputs ?? {}))
    if (around.outputs.get(id) === part.key)
      outputs[id] = { ...output, Value: rewritten(output.Value, across) };
  for (const id of part.resources)
    for (const crossing of crossings.of(id)) {
      const output = outputOf(crossing, whole.Resources[id] ?? { Type: '' });
      about[crossing.name] = id;
      outputs[crossing.name] =
        method === 'export'
          ? { ...output, Export: { Name: { 'Fn::Sub': `\${AWS::StackName}-${crossing.name}` } } }
          : output;
    }
  const { Parameters, Rules, Mappings, Conditions } = drawnOn(
    Object.values(resources),
    Object.values(outputs),
    whole,
  );
  const parameters = sorted({ ...Parameters, ...Object.fromEntries(taken) });
  return {
    template: {
      AWSTemplateFormatVersion: FORMAT_VERSION,
      Description: clipped(part.title, 'template'),
      ...(filled(parameters) && { Parameters: parameters }),
      ...(filled(Rules) && { Rules }),
      ...(filled(Mappings) && { Mappings }),
      ...(filled(Conditions) && { Conditions }),
      ...(whole.Transform !== undefined && { Transform: whole.Transform }),
      Resources: resources,
      ...(filled(outputs) && { Outputs: sorted(outputs) }),
    },
    wires: [...wires.values()].toSorted((a, b) => (a.parameter < b.parameter ? -1 : 1)),
    about,
  };
}

function inStack(
  resource: Resource,
  key: string,
  homes: ReadonlyMap<string, string>,
  across: Across,
): Resource {
  const { Type, DependsOn = [], Properties, CreationPolicy, UpdatePolicy, Metadata } = resource;
  const waits = DependsOn.filter((id) => homes.get(id) === key);
  const { Type: _type, DependsOn: _dependsOn, ...rest } = resource;
  return {
    Type,
    ...(waits.length > 0 && { DependsOn: waits }),
    ...rest,
    ...(CreationPolicy && { CreationPolicy: object(rewritten(CreationPolicy, across)) }),
    ...(UpdatePolicy && { UpdatePolicy: object(rewritten(UpdatePolicy, across)) }),
    ...(Metadata && { Metadata: object(rewritten(Metadata, across)) }),
    ...(Properties && { Properties: object(rewritten(Properties, across)) }),
  };
}

/** What was an object is one when it is rewritten: only intrinsic functions become others. */
const object = (value: Value): { readonly [key: string]: Value } =>
  value as { readonly [key: string]: Value }; // see above

export const filled = (section: object): boolean => Object.keys(section).length > 0;

export const sorted = <V>(section: { readonly [id: string]: V }): { readonly [id: string]: V } =>
  Object.fromEntries(Object.entries(section).toSorted(([a], [b]) => (a < b ? -1 : 1)));
