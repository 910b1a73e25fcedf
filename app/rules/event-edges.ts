// How events move: who starts whom without waiting. Loops among these run by themselves.
import type { BlockId } from '../design/ids.ts';
import type { ConnectionView } from './define-rule.ts';
import { groupBy } from './group-by.ts';

/**
 * The connections along which one event can lead to another. Writing counts where the store tells
 * somebody of its changes.
 */
export function eventEdges(connections: readonly ConnectionView[]): readonly ConnectionView[] {
  const telling = new Set(
    connections
      .filter(({ connection, from }) => connection.kind === 'triggers' && from.traits.store)
      .map(({ from }) => from.block.id),
  );
  return connections.filter(({ connection, definition, synchronous, to }) =>
    definition?.aside
      ? false
      : connection.kind === 'writes' || connection.kind === 'reads-and-writes'
        ? telling.has(to.block.id)
        : !synchronous && connection.kind !== 'reads',
  );
}

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
