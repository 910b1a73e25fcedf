// How events move: who starts whom without waiting. Loops among these run by themselves.
import type { BlockId } from '../../design/ids.ts';
import type { ConnectionView, NearContext } from '../define-rule.ts';
import { groupBy } from '../group-by.ts';

/**
 * Whether one event can lead to another along a connection. Writing counts where the store tells
 * somebody of its changes.
 */
export const isEventEdge = (
  { connection, definition, synchronous, to }: ConnectionView,
  { outgoing }: Pick<NearContext, 'outgoing'>,
): boolean =>
  definition?.aside
    ? false
    : connection.kind === 'writes' || connection.kind === 'reads-and-writes'
      ? outgoing(to.block.id).some((view) => view.connection.kind === 'triggers')
      : !synchronous && connection.kind !== 'reads';

export const eventEdges = (
  connections: readonly ConnectionView[],
  context: Pick<NearContext, 'outgoing'>,
): readonly ConnectionView[] => connections.filter((view) => isEventEdge(view, context));

/** A bucket may tell of one prefix only, and a subscription of some messages: not of the results. */
export const isNarrowed = ({ connection }: ConnectionView): boolean =>
  [connection.properties.prefix, connection.properties.filter].some(
    (value) => typeof value === 'string' && value !== '',
  );

/** Outgoing edges by block. */
export function edgesFrom(
  edges: readonly ConnectionView[],
): (id: BlockId) => readonly { readonly to: BlockId; readonly edge: ConnectionView }[] {
  const steps = groupBy(
    edges.map((edge) => ({ to: edge.to.block.id, edge })),
    ({ edge }) => edge.from.block.id,
  );
  return (id) => steps.get(id) ?? [];
}
