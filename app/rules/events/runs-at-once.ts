// How many runs of a function there may be at once: what stands behind it has to take them all.
import { parseProperties } from '../../catalog/fields.ts';
import { triggers } from '../../connections/kinds/triggers.ts';
import type { BlockView, ConnectionView, NearContext } from '../define-rule.ts';

type Asked = Pick<NearContext, 'incoming'>;

/** Somebody has limited them: the function itself, or all that starts it. */
export function isBounded(view: BlockView, context: Asked): boolean {
  if (view.signals.concurrencyLimit !== undefined) return true;
  const starts = startsOf(view, context);
  // Without any, whoever starts it isn't in the design.
  return starts.length > 0 && starts.every(isBoundedStart);
}

/** Whatever makes it run. */
export const startsOf = ({ block }: BlockView, { incoming }: Asked): readonly ConnectionView[] =>
  incoming(block.id).filter(({ definition }) => definition !== undefined && !definition.aside);

/** Whether one connection starts a limited number of runs at once. */
export function isBoundedStart({ connection, from }: ConnectionView): boolean {
  if (connection.kind !== triggers.kind) return false;
  switch (from.traits.eventSource?.events) {
    case 'schedule':
    // A stream is read by shard, one batch after the other.
    case 'records':
    case 'changes':
      return true;
    case 'messages':
      return (
        parseProperties(triggers.properties, connection.properties).values.maximumConcurrency !==
        undefined
      );
    default:
      return false;
  }
}
