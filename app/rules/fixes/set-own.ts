// Fixes that change a number of a function or a queue, whichever way it was drawn.
import type { BlockView, Fix } from '../define-rule.ts';
import { writtenAt } from '../raw/readings.ts';

/**
 * Nothing where the block has no such property, or an override would win over it. Of a raw block the
 * property is the one of the block it is read as.
 */
export function setOwn(view: BlockView, property: string, value: number, title: string): Fix[] {
  const { block, definition, traits } = view;
  const has = traits.raw === true || Object.hasOwn(definition?.properties.shape ?? {}, property);
  return has && !isOverridden(view, property)
    ? [
        {
          title,
          edits: [
            { edit: 'set-properties', args: { id: block.id, values: { [property]: value } } },
          ],
        },
      ]
    : [];
}

function isOverridden({ block, definition }: BlockView, property: string): boolean {
  const path = writtenAt(definition?.resourceTypes ?? [], property);
  return Object.keys(block.overrides?.[''] ?? {}).some(
    (key) => path === key || path?.startsWith(`${key}.`),
  );
}
