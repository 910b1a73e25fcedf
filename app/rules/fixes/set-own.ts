// Fixes that change a number of a function or a queue, whichever way it was drawn.
import type { Block } from '../../design/schema.ts';
import { isObject } from '../../json.ts';
import type { BlockView, Fix } from '../define-rule.ts';

/** Where the template has what a curated block calls otherwise, by a raw block's type. */
const IN_TEMPLATE: { readonly [type: string]: { readonly [property: string]: string } } = {
  'AWS::Lambda::Function': {
    timeout: 'Timeout',
    reservedConcurrency: 'ReservedConcurrentExecutions',
  },
  'AWS::SQS::Queue': {
    visibilityTimeout: 'VisibilityTimeout',
    maximumReceives: 'RedrivePolicy.maxReceiveCount',
  },
};

/** Nothing where the block has no such property, or an override would win over it. */
export function setOwn(view: BlockView, property: string, value: number, title: string): Fix[] {
  const values = isOverridden(view, property) ? undefined : valuesFor(view, property, value);
  return values
    ? [{ title, edits: [{ edit: 'set-properties', args: { id: view.block.id, values } }] }]
    : [];
}

function valuesFor(
  { block, definition }: BlockView,
  property: string,
  value: number,
): Block['properties'] | undefined {
  const path = IN_TEMPLATE[block.type]?.[property];
  if (path === undefined)
    return Object.hasOwn(definition?.properties.shape ?? {}, property)
      ? { [property]: value }
      : undefined;
  const [name = '', inner] = path.split('.');
  const present = block.properties[name];
  return { [name]: inner ? { ...(isObject(present) && present), [inner]: value } : value };
}

const isOverridden = ({ block }: BlockView, property: string): boolean =>
  Object.keys(block.overrides?.[''] ?? {}).some((key) =>
    Object.values(IN_TEMPLATE).some((paths) => {
      const path = paths[property];
      return path === key || path?.startsWith(`${key}.`);
    }),
  );
