// What is within a few connections of blocks: what one wants to see of a large design at once.
import type { BlockId, ConnectionId } from '../design/ids.ts';
import type { Graph } from './graph.ts';

/** Which way connections are followed: to what calls it, from it, or both. */
export type Direction = 'in' | 'out' | 'both';

export interface Neighbourhood {
  readonly blocks: ReadonlySet<BlockId>;
  readonly connections: ReadonlySet<ConnectionId>;
}

/** From blocks, or all that is in a container or microservice, so many steps away. */
export function neighbourhood(
  graph: Graph,
  from: readonly BlockId[],
  hops: number,
  direction: Direction = 'both',
): Neighbourhood {
  const blocks = new Set<BlockId>(from.flatMap((id) => withInside(graph, id)));
  const connections = new Set<ConnectionId>();
  let edge = [...blocks];
  for (let hop = 0; hop < hops && edge.length > 0; hop++) {
    const next: BlockId[] = [];
    const reach = (id: BlockId, by: ConnectionId): void => {
      connections.add(by);
      if (blocks.has(id)) return;
      blocks.add(id);
      next.push(id);
    };
    for (const id of edge) {
      if (direction !== 'in') for (const one of graph.outgoing(id)) reach(one.to, one.id);
      if (direction !== 'out') for (const one of graph.incoming(id)) reach(one.from, one.id);
    }
    edge = next;
  }
  return { blocks, connections };
}

const withInside = (graph: Graph, id: BlockId): readonly BlockId[] => [
  id,
  ...[...graph.descendantsOf(id), ...graph.ownedBy(id)].map((inner) => inner.id),
];
