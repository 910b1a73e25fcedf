// The raw block: one CloudFormation resource, its Properties as they stand in a template, intrinsic
// functions and all. Its form comes from the resource specification.
import { z } from 'zod';
import type { Value, ValueObject } from '../cloudformation/template.ts';
import { isObject } from '../json.ts';
import { type BlockDefinition, defineBlock } from './define-block.ts';

const RAW_TYPE = /^[A-Za-z0-9]+::[A-Za-z0-9]+::[A-Za-z0-9]+(::MODULE)?$|^Custom::[\w@-]+$/;

/** Whether a block type is a CloudFormation type. Types the specification lacks count too. */
export const isRawType = (type: string): boolean => RAW_TYPE.test(type);

const made = new Map<string, BlockDefinition>();

export function rawBlock(type: string): BlockDefinition {
  const known = made.get(type);
  if (known) return known;
  const [, service = '', resource = type] = type.split('::');
  const definition = defineBlock({
    type,
    label: type,
    kind: `${service} ${resource}`,
    category: 'raw',
    icon: 'raw',
    summary: `One ${type} resource, with every property CloudFormation has.`,
    newName: resource.replaceAll(/([a-z0-9])([A-Z])/g, '$1-$2').toLowerCase(),
    services: [service],
    resourceTypes: [type],
    properties: z.looseObject({}),
    traits: { raw: true },
    compile: (properties, scope) => {
      const values = properties as ValueObject; // a design's properties are JSON values
      const main = scope.resource('', type, values);
      return {
        raw: { type, resource: main, at: (path) => valueAt(values, path) },
        reference: main.ref,
      };
    },
  });
  made.set(type, definition);
  return definition;
}

function valueAt(values: ValueObject, path: string): Value | undefined {
  let value: Value | undefined = values;
  for (const key of path.split('.')) {
    if (isList(value)) value = value[Number(key)];
    else if (isObject(value) && Object.hasOwn(value, key)) value = value[key];
    else return undefined;
  }
  return value;
}

const isList = (value: Value | undefined): value is readonly Value[] => Array.isArray(value);
