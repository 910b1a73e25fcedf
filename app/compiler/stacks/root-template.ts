// The template that holds the others as nested stacks and hands values from one to the next.
import { clipped } from '../../catalog/descriptions.ts';
import { pascalCase } from '../../catalog/pascal-case.ts';
import type {
  Output,
  Parameter,
  Resource,
  Template,
  Value,
} from '../../cloudformation/template.ts';
import { FORMAT_VERSION } from '../../cloudformation/template.ts';
import { freeName } from './crossings.ts';
import { filled, sorted } from './part-template.ts';
import type { Stack } from './stack.ts';

export const NESTED_STACK = 'AWS::CloudFormation::Stack';

export interface RootTemplate {
  readonly template: Template;
  /** Logical id of each nested stack, by key. */
  readonly ids: ReadonlyMap<string, string>;
}

/** Where a nested template stands beside the root's: what `aws cloudformation package` uploads. */
export const besideRoot = (key: string): string => `./${key}.yaml`;

export function rootTemplate(
  nested: readonly Stack[],
  whole: Template,
  outputs: ReadonlyMap<string, string>,
  title: string,
): RootTemplate {
  const taken = new Set([...Object.keys(whole.Parameters ?? {}), ...Object.keys(whole.Resources)]);
  const ids = new Map<string, string>();
  for (const { key } of nested) {
    const id = freeName(`${pascalCase(key)}Stack`, taken);
    taken.add(id);
    ids.set(key, id);
  }
  const idOf = (key: string): string => ids.get(key) ?? key;
  const parameters: { [id: string]: Parameter } = {};
  const resources: { [id: string]: Resource } = {};
  for (const { key, template, wires, needs } of nested) {
    const handed: { [parameter: string]: Value } = {};
    for (const { parameter, from, output } of wires)
      handed[parameter] =
        output === undefined
          ? nameOf(idOf(from))
          : { 'Fn::GetAtt': [idOf(from), `Outputs.${output}`] };
    for (const [id, parameter] of Object.entries(template.Parameters ?? {})) {
      const own = whole.Parameters?.[id];
      if (!own || Object.hasOwn(handed, id)) continue;
      parameters[id] = own;
      handed[id] = isListType(parameter.Type) ? { 'Fn::Join': [',', { Ref: id }] } : { Ref: id };
    }
    const waits = needs.filter((need) => !wires.some(({ from }) => from === need)).map(idOf);
    resources[idOf(key)] = {
      Type: NESTED_STACK,
      ...(waits.length > 0 && { DependsOn: waits.toSorted() }),
      // What a stack keeps when it goes, its own resources say.
      DeletionPolicy: 'Delete',
      UpdateReplacePolicy: 'Delete',
      Properties: {
        TemplateURL: besideRoot(key),
        ...(filled(handed) && { Parameters: sorted(handed) }),
      },
    };
  }
  const shown: { [id: string]: Output } = {};
  for (const [id, key] of outputs) {
    const output = whole.Outputs?.[id];
    if (!output || output.Condition !== undefined) continue; // it may not be there to be shown
    const { Description } = output;
    shown[id] = {
      ...(Description !== undefined && { Description }),
      Value: { 'Fn::GetAtt': [idOf(key), `Outputs.${id}`] },
    };
  }
  return {
    template: {
      AWSTemplateFormatVersion: FORMAT_VERSION,
      Description: clipped(title, 'template'),
      ...(whole.Metadata && { Metadata: whole.Metadata }),
      ...(filled(parameters) && { Parameters: sorted(parameters) }),
      Resources: resources,
      ...(filled(shown) && { Outputs: sorted(shown) }),
    },
    ids,
  };
}

/** `arn:aws:cloudformation:eu-west-1:123456789012:stack/the-name/id` → `the-name`. */
const nameOf = (id: string): Value => ({
  'Fn::Select': [1, { 'Fn::Split': ['/', { Ref: id }] }],
});

const isListType = (type: string): boolean =>
  /^(List<|CommaDelimitedList$)|Value<(List<|Comma)/.test(type);

/** The same template with its nested stacks somewhere else. */
export function withTemplateUrls(template: Template, urlOf: (key: string) => string): Template {
  return {
    ...template,
    Resources: Object.fromEntries(
      Object.entries(template.Resources).map(([id, resource]) => {
        const url = resource.Properties?.TemplateURL;
        const key = typeof url === 'string' ? /^\.\/(.*)\.yaml$/.exec(url)?.[1] : undefined;
        return [
          id,
          resource.Type === NESTED_STACK && key !== undefined
            ? { ...resource, Properties: { ...resource.Properties, TemplateURL: urlOf(key) } }
            : resource,
        ];
      }),
    ),
  };
}
