import { type BlockView, defineRule } from '../../define-rule.ts';
import { turnOn } from '../../fixes/turn-on.ts';
import { sources } from '../../sources.ts';
import { nameOf } from '../../wording.ts';

export const noDeletionPolicy = defineRule({
  id: 'no-deletion-policy',
  title: 'Data that goes with the stack',
  area: 'resilience',
  severity: 'warning',
  why: 'Deleting a stack, or a block from the design, deletes the resource and its data in the same minute, unless it is to be kept.',
  source: sources.deletionPolicy,
  judges: 'block',
  check: (view, { production }) =>
    // Stacks for developers and tests are deleted on purpose, with all that is in them.
    production && view.signals.stateful && view.signals.keptOnDelete === false
      ? [
          {
            message: `Deleting the stack, or ${nameOf(view)} from it, ${lost(view)}. Keep it when it is deleted.`,
            blocks: [view.block.id],
            fixes: turnOn(
              view,
              (signals) => signals.keptOnDelete === true,
              `Keep ${nameOf(view)} when it is deleted`,
            ),
          },
        ]
      : [],
});

function lost({ traits, block }: BlockView): string {
  if (traits.key) return `makes what ${block.name} has encrypted unreadable for ever`;
  if (traits.dnsZone) return `takes name servers away that a registrar goes on pointing at`;
  return `deletes the data in ${block.name} as well`;
}
