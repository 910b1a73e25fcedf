import { defineRule } from '../../define-rule.ts';
import { turnOn } from '../../fixes/turn-on.ts';
import { sources } from '../../sources.ts';
import { nameOf } from '../../wording.ts';

export const openEgress = defineRule({
  id: 'open-egress',
  title: 'Ways out to anywhere',
  area: 'network',
  severity: 'warning',
  why: 'Whoever breaks into a program sends its data out by the way that is open. One that needs the internet can say so.',
  source: sources.egress,
  judges: 'block',
  check: (view) =>
    view.signals.egressLimited === false
      ? [
          {
            message: `What runs in ${nameOf(view)} may send anything anywhere, and so may whoever breaks into it. Close its ways out.`,
            blocks: [view.block.id],
            fixes: turnOn(
              view,
              (signals) => signals.egressLimited === true,
              `Close the ways out of ${nameOf(view)}`,
            ),
          },
        ]
      : [],
});
