import { defineRule } from '../../define-rule.ts';
import { sources } from '../../sources.ts';
import { turnOn } from '../../turn-on.ts';
import { nameOf } from '../../wording.ts';

export const noDeletionPolicy = defineRule({
  id: 'no-deletion-policy',
  title: 'Data that goes with the stack',
  area: 'resilience',
  severity: 'warning',
  why: 'Deleting a stack, or a block from the design, deletes the resource and its data in the same minute, unless it is to be kept.',
  source: sources.deletionPolicy,
  judges: 'design',
  check: ({ blocks }) =>
    blocks
      .filter(({ signals }) => signals.stateful && signals.keptOnDelete === false)
      .map((view) => ({
        message: `Deleting the stack, or ${nameOf(view)} from it, deletes the data in ${nameOf(view)} as well. Keep it when it is deleted.`,
        blocks: [view.block.id],
        fixes: turnOn(
          view,
          (signals) => signals.keptOnDelete === true,
          `Keep ${nameOf(view)} when it is deleted`,
        ),
      })),
});
