import { defineRule } from '../../define-rule.ts';
import { isQueue } from '../../events/queue-consumers.ts';
import { turnOn } from '../../fixes/turn-on.ts';
import { isFunction } from '../../roles.ts';
import { sources } from '../../sources.ts';
import { nameOf } from '../../wording.ts';

export const failuresNotKept = defineRule({
  id: 'failures-not-kept',
  title: 'What can’t be delivered is lost',
  area: 'resilience',
  severity: 'warning',
  why: 'A key that was disabled or a policy that is too narrow stops deliveries without a word. Only what was kept can be delivered once that is mended.',
  source: sources.busFailures,
  judges: 'block',
  check: (view) =>
    // What a queue or a function fails on depends on who is joined to it: other rules know.
    view.signals.keepsFailures !== false || isQueue(view) || isFunction(view)
      ? []
      : [
          {
            message: `What ${nameOf(view)} can't deliver is lost, and nobody hears of it. Keep it in a dead-letter queue.`,
            blocks: [view.block.id],
            fixes: turnOn(
              view,
              (signals) => signals.keepsFailures === true,
              `Keep what ${nameOf(view)} can't deliver`,
            ),
          },
        ],
});
