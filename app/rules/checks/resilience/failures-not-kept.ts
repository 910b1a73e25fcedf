import { defineRule } from '../../define-rule.ts';
import { isFunction } from '../../roles.ts';
import { sources } from '../../sources.ts';
import { turnOn } from '../../turn-on.ts';
import { nameOf } from '../../wording.ts';

export const failuresNotKept = defineRule({
  id: 'failures-not-kept',
  title: 'What can’t be delivered is lost',
  area: 'resilience',
  severity: 'warning',
  why: 'A key that was disabled or a policy that is too narrow stops deliveries without a word. Only what was kept can be delivered once that is mended.',
  source: sources.busFailures,
  judges: 'design',
  check: ({ blocks }) =>
    blocks
      .filter((view) => view.signals.keepsFailures === false)
      // What a queue or a function fails on depends on who is joined to it: other rules know.
      .filter((view) => view.traits.eventSource?.events !== 'messages' && !isFunction(view))
      .map((view) => ({
        message: `What ${nameOf(view)} can't deliver is lost, and nobody hears of it. Keep it in a dead-letter queue.`,
        blocks: [view.block.id],
        fixes: turnOn(
          view,
          (signals) => signals.keepsFailures === true,
          `Keep what ${nameOf(view)} can't deliver`,
        ),
      })),
});
