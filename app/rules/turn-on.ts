import type { BlockView, Fix } from './define-rule.ts';

/** The fix that sets a toggle of this name again; none where the block has no such property. */
export const turnOn = (view: BlockView, property: string, title: string): readonly Fix[] =>
  view.definition && Object.hasOwn(view.definition.properties.shape, property)
    ? [
        {
          title,
          edits: [
            {
              edit: 'set-properties' as const,
              args: { id: view.block.id, values: { [property]: true } },
            },
          ],
        },
      ]
    : [];
