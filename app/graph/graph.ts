// A read-only index over a design: who contains, owns, calls whom. Built once per version of the
// design; every reader (rules, compiler, canvas) asks it instead of scanning records.
import type { BlockId, ConnectionId } from '../design/ids.ts';
import type { Block, Connection, Design, Point } from '../design/schema.ts';

export interface Graph {
  readonly design: Design;
  /** In stable order (by logical id, then id). */
  readonly blocks: readonly Block[];
  /** In stable order; only those whose two ends exist. */
  readonly connections: readonly Connection[];
  /** Connections with an end that doesn't exist. */
  readonly dangling: readonly Connection[];
  block(id: BlockId): Block | undefined;
  connection(id: ConnectionId): Connection | undefined;
  childrenOf(id: BlockId): readonly Block[];
  /** Nearest first. A cycle of parents (a damaged file) ends the walk. */
  ancestorsOf(id: BlockId): readonly Block[];
  /** All blocks inside, however deep, without the block itself. */
  descendantsOf(id: BlockId): readonly Block[];
  ownedBy(owner: BlockId): readonly Block[];
  /** The microservice that owns a block: its own `owner`, else its containers'. */
  ownerOf(id: BlockId): Block | undefined;
  outgoing(id: BlockId): readonly Connection[];
  incoming(id: BlockId): readonly Connection[];
  /** Canvas coordinates in pixels. */
  absolutePosition(id: BlockId): Point;
}

/** Near-linear in blocks and connections. Takes damaged designs too: see `dangling`, cycles of parents. */
export function buildGraph(design: Design): Graph {
  const blocks = Object.values(design.blocks).toSorted(byLogicalId);
  const children = new Map<BlockId, Block[]>();
  const owned = new Map<BlockId, Block[]>();
  for (const block of blocks) {
    if (block.parent) push(children, block.parent, block);
    if (block.owner) push(owned, block.owner, block);
  }
  const outgoing = new Map<BlockId, Connection[]>();
  const incoming = new Map<BlockId, Connection[]>();
  const connections: Connection[] = [];
  const dangling: Connection[] = [];
  for (const connection of Object.values(design.connections).toSorted(byLogicalId)) {
    if (!design.blocks[connection.from] || !design.blocks[connection.to]) {
      dangling.push(connection);
      continue;
    }
    connections.push(connection);
    push(outgoing, connection.from, connection);
    push(incoming, connection.to, connection);
  }

  const ancestorsOf = (id: BlockId): readonly Block[] => {
    const path: Block[] = [];
    const seen = new Set<BlockId>([id]);
    let parent = design.blocks[id]?.parent;
    while (parent && !seen.has(parent)) {
      const block = design.blocks[parent];
      if (!block) break;
      seen.add(parent);
      path.push(block);
      parent = block.parent;
    }
    return path;
  };

  // Asked for both ends of every connection, by many.
  const owners = new Map<BlockId, Block | undefined>();
  const findOwner = (id: BlockId): Block | undefined => {
    for (const block of [design.blocks[id], ...ancestorsOf(id)]) {
      const owner = block?.owner && design.blocks[block.owner];
      if (owner) return owner;
    }
    return undefined;
  };

  const descendantsOf = (id: BlockId): readonly Block[] => {
    const found = new Set<Block>();
    const work = [...(children.get(id) ?? [])].toReversed();
    for (let block = work.pop(); block; block = work.pop()) {
      if (block.id === id || found.has(block)) continue; // a damaged file's cycle of parents
      found.add(block);
      work.push(...(children.get(block.id) ?? []).toReversed());
    }
    return [...found];
  };

  return {
    design,
    blocks,
    connections,
    dangling,
    block: (id) => design.blocks[id],
    connection: (id) => design.connections[id],
    childrenOf: (id) => children.get(id) ?? [],
    ancestorsOf,
    descendantsOf,
    ownedBy: (id) => owned.get(id) ?? [],
    ownerOf: (id) => {
      if (!owners.has(id)) owners.set(id, findOwner(id));
      return owners.get(id);
    },
    outgoing: (id) => outgoing.get(id) ?? [],
    incoming: (id) => incoming.get(id) ?? [],
    absolutePosition: (id) => {
      const start = design.blocks[id]?.position ?? { x: 0, y: 0 };
      return ancestorsOf(id).reduce<Point>(
        (sum, { position }) => ({ x: sum.x + position.x, y: sum.y + position.y }),
        { x: start.x, y: start.y },
      );
    },
  };
}

function byLogicalId(
  a: { readonly id: string; readonly logicalId: string },
  b: { readonly id: string; readonly logicalId: string },
): number {
  return compare(a.logicalId, b.logicalId) || compare(a.id, b.id);
}

const compare = (a: string, b: string): number => (a < b ? -1 : a > b ? 1 : 0);

function push<K, V>(map: Map<K, V[]>, key: K, value: V): void {
  const list = map.get(key);
  if (list) list.push(value);
  else map.set(key, [value]);
}
