import { type BlockView, defineRule } from '../../define-rule.ts';
import { sources } from '../../sources.ts';
import { turnOn } from '../../turn-on.ts';
import { nameOf } from '../../wording.ts';

export const noTracing = defineRule({
  id: 'no-tracing',
  title: 'A step whose requests can’t be followed',
  area: 'operations',
  severity: 'warning',
  why: 'A slow or failed request crosses many services. Without a trace nobody can say which of them it was.',
  source: sources.tracing,
  judges: 'block',
  check: (view) =>
    view.signals.traced === false && tracedByDefault(view)
      ? [
          {
            message: `${nameOf(view)} leaves no traces: a request that fails or slows down behind it can't be followed to where it happened. Turn its tracing on.`,
            blocks: [view.block.id],
            fixes: turnOn(view, (signals) => signals.traced === true, `Trace ${nameOf(view)}`),
          },
        ]
      : [],
});

/** Where tracing needs a collector of its own, leaving it out is nobody's mistake. */
const tracedByDefault = ({ definition }: BlockView): boolean =>
  definition?.signals?.(definition.properties.parse({})).traced === true;
