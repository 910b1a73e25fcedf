// How many runs of a function there may be at once: what stands behind it has to take them all.
import { kinesisStream } from '../catalog/blocks/messaging/kinesis-stream.ts';
import { parseProperties } from '../catalog/fields.ts';
import { triggers } from '../connections/kinds/triggers.ts';
import type { BlockView, ConnectionView, NearContext } from './define-rule.ts';

type Asked = Pick<NearContext, 'incoming' | 'properties'>;

/** An upper bound, from its own limit or from those of all that starts it; undefined: there is none. */
export function runsAtOnce(view: BlockView, context: Asked): number | undefined {
  const own = view.signals.concurrencyLimit;
  if (own !== undefined) return own;
  const starts = startsOf(view, context);
  // Whoever starts it isn't in the design.
  if (starts.length === 0) return undefined;
  let sum = 0;
  for (const start of starts) {
    const most = runsStartedBy(start, context);
    if (most === undefined) return undefined;
    sum += most;
  }
  return sum;
}

/** Whatever makes it run. */
export const startsOf = ({ block }: BlockView, { incoming }: Asked): readonly ConnectionView[] =>
  incoming(block.id).filter(({ definition }) => !definition?.aside && definition !== undefined);

/** Runs that one connection starts at once, at most; undefined: any number. */
export function runsStartedBy(
  { connection, from }: ConnectionView,
  { properties }: Asked,
): number | undefined {
  if (connection.kind !== triggers.kind) return undefined;
  const { maximumConcurrency, parallelization } = parseProperties(
    triggers.properties,
    connection.properties,
  ).values;
  switch (from.traits.eventSource?.events) {
    case 'schedule':
      return 1;
    case 'messages':
      return maximumConcurrency;
    case 'records': {
      const stream = properties(kinesisStream, from.block);
      return stream?.mode === 'PROVISIONED' ? stream.shards * parallelization : undefined;
    }
    default:
      return undefined;
  }
}
