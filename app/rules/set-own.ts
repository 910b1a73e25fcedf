// Fixes that change a number of a function or a queue, whichever way it was drawn.
import type { BlockView, Fix } from './define-rule.ts';

/** What the template calls a property of a curated block. */
const IN_TEMPLATE: { readonly [type: string]: { readonly [property: string]: string } } = {
  'AWS::Lambda::Function': {
    timeout: 'Timeout',
    reservedConcurrency: 'ReservedConcurrentExecutions',
  },
  'AWS::SQS::Queue': { visibilityTimeout: 'VisibilityTimeout' },
};

/** Nothing where the block has no such property, or an override would win over it. */
export function setOwn(
  { block, definition }: BlockView,
  property: string,
  value: number,
  title: string,
): readonly Fix[] {
  const raw = IN_TEMPLATE[block.type]?.[property];
  const curated = Object.hasOwn(definition?.properties.shape ?? {}, property);
  const name = raw ?? (curated ? property : undefined);
  const overridden = Object.keys(block.overrides?.[''] ?? {}).some((path) =>
    Object.values(IN_TEMPLATE).some((names) => names[property] === path),
  );
  if (name === undefined || overridden) return [];
  return [
    {
      title,
      edits: [{ edit: 'set-properties', args: { id: block.id, values: { [name]: value } } }],
    },
  ];
}
