import { callLimits, callsBy } from '../../calls/call-limits.ts';
import { defineRule } from '../../define-rule.ts';
import { sources } from '../../sources.ts';
import { nameOf } from '../../wording.ts';

export const retryAmplification = defineRule({
  id: 'retry-amplification',
  title: 'Retries on several layers of one path',
  area: 'topology',
  severity: 'warning',
  why: 'Retries multiply along a path: three tries on each of three layers are 27 requests to the last one, just when it is in trouble.',
  source: sources.timeoutsAndRetries,
  judges: 'connection',
  check: (view, context) => {
    const call = callLimits(view);
    if (!call || call.retries === 0) return [];
    return callsBy(view.to.block.id, context)
      .filter((next) => next.view !== view && next.retries > 0)
      .map((next) => {
        const [first, middle, last] = [view.from, view.to, next.view.to].map(nameOf);
        const tries = (call.retries + 1) * (next.retries + 1);
        return {
          message: `One request of ${first} can become ${tries} at ${last}: ${first} tries ${middle} ${call.retries + 1} times, and ${middle} tries ${last} ${next.retries + 1} times each time. Retry on one layer only.`,
          blocks: [view.from.block.id, view.to.block.id, next.view.to.block.id],
          connections: [view.connection.id, next.view.connection.id],
          fixes: [
            {
              title: `Let ${middle} try ${last} once`,
              edits: [
                {
                  edit: 'set-connection-properties' as const,
                  args: { id: next.view.connection.id, values: { retries: 0 } },
                },
              ],
            },
          ],
        };
      });
  },
});
