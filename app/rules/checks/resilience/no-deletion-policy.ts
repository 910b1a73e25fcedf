import { defineRule } from '../../define-rule.ts';
import { sources } from '../../sources.ts';
import { nameOf } from '../../wording.ts';

export const noDeletionPolicy = defineRule({
  id: 'no-deletion-policy',
  title: 'Data that goes with the stack',
  area: 'resilience',
  severity: 'warning',
  why: 'Deleting a stack, or a block from the design, deletes the resource and its data in the same minute, unless it is to be kept.',
  source: sources.deletionPolicy,
  check: ({ blocks }) =>
    blocks
      .filter(({ signals }) => signals.stateful && signals.keptOnDelete === false)
      .map((view) => ({
        message: `Deleting the stack, or ${nameOf(view)} from it, deletes the data in ${nameOf(view)} as well. Keep it when it is deleted.`,
        blocks: [view.block.id],
        fixes:
          view.definition && 'keep' in view.definition.properties.shape
            ? [
                {
                  title: `Keep ${nameOf(view)} when it is deleted`,
                  edits: [
                    {
                      edit: 'set-properties' as const,
                      args: { id: view.block.id, values: { keep: true } },
                    },
                  ],
                },
              ]
            : [],
      })),
});
