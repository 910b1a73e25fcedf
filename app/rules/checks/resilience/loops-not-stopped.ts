import { defineRule } from '../../define-rule.ts';
import { turnOn } from '../../fixes/turn-on.ts';
import { sources } from '../../sources.ts';
import { nameOf } from '../../wording.ts';

export const loopsNotStopped = defineRule({
  id: 'loops-not-stopped',
  title: 'A loop that nothing stops',
  area: 'resilience',
  severity: 'warning',
  why: 'A function that writes where it is triggered from runs itself for ever, and is paid for every time. Lambda stops that after about 16 rounds, unless it is told not to.',
  source: sources.recursion,
  judges: 'block',
  check: (view) =>
    view.signals.loopsStopped === false
      ? [
          {
            message: `When ${nameOf(view)} triggers itself, through a queue, topic or bucket, it never ends and is paid for all the while. Let Lambda stop loops.`,
            blocks: [view.block.id],
            fixes: turnOn(
              view,
              (signals) => signals.loopsStopped === true,
              `Let Lambda stop loops of ${nameOf(view)}`,
            ),
          },
        ]
      : [],
});
