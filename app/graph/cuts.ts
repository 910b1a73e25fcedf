export interface Cuts<N, E> {
  /** Articulation points: without one of them, what it joins falls apart. In the order of `nodes`. */
  readonly points: readonly N[];
  /** Without one of these edges, its two ends can't reach each other. In the order of `edges`. */
  readonly bridges: readonly E[];
  /** How many pieces what hangs together with a node falls into without it; 1 where it joins nothing. */
  piecesWithout(node: N): number;
}

interface Way<N, E> {
  readonly to: N;
  readonly edge: E;
}

/**
 * What alone holds a graph together, whatever way its edges point (Hopcroft and Tarjan, iterative: a
 * chain of 20,000 nodes must not overflow the stack). Linear in nodes and edges. Two edges between the
 * same nodes are two ways; an edge from a node to itself is none; ends that aren't among `nodes` count
 * as well.
 */
export function cuts<N, E>(
  nodes: Iterable<N>,
  edges: Iterable<E>,
  endsOf: (edge: E) => readonly [N, N],
): Cuts<N, E> {
  const ways = new Map<N, Way<N, E>[]>();
  const all = [...edges];
  for (const edge of all) {
    const [from, to] = endsOf(edge);
    if (from === to) continue;
    leave(ways, from, { to, edge });
    leave(ways, to, { to: from, edge });
  }
  const order = new Set([...nodes, ...ways.keys()]);
  const { pieces, bridges } = walk(order, (node) => ways.get(node) ?? []);
  return {
    points: [...order].filter((node) => (pieces.get(node) ?? 0) > 1),
    bridges: all.filter((edge) => bridges.has(edge)),
    piecesWithout: (node) => pieces.get(node) ?? (ways.has(node) ? 1 : 0),
  };
}

function walk<N, E>(
  nodes: Iterable<N>,
  waysFrom: (node: N) => readonly Way<N, E>[],
): { readonly pieces: ReadonlyMap<N, number>; readonly bridges: ReadonlySet<E> } {
  const index = new Map<N, number>();
  /** The earliest node that a node's subtree reaches by a way back. */
  const low = new Map<N, number>();
  const pieces = new Map<N, number>();
  const bridges = new Set<E>();

  interface Frame {
    readonly node: N;
    /** The edge it was reached by; undefined at a root. */
    readonly by: E | undefined;
    readonly ways: Iterator<Way<N, E>>;
  }
  const open = (node: N, by: E | undefined): Frame => {
    low.set(node, index.size);
    index.set(node, index.size);
    // Whatever is above it is one piece; a root has nothing above.
    pieces.set(node, by === undefined ? 0 : 1);
    return { node, by, ways: waysFrom(node)[Symbol.iterator]() };
  };
  const at = (of: ReadonlyMap<N, number>, node: N): number => of.get(node) ?? 0;

  for (const root of nodes) {
    if (index.has(root)) continue;
    const work = [open(root, undefined)];
    for (let frame = work.at(-1); frame; frame = work.at(-1)) {
      const next = frame.ways.next();
      if (!next.done) {
        const { to, edge } = next.value;
        if (edge === frame.by) continue;
        if (index.has(to)) low.set(frame.node, Math.min(at(low, frame.node), at(index, to)));
        else work.push(open(to, edge));
        continue;
      }
      work.pop();
      const above = work.at(-1);
      if (!above) continue;
      const reached = at(low, frame.node);
      low.set(above.node, Math.min(at(low, above.node), reached));
      if (reached >= at(index, above.node)) pieces.set(above.node, at(pieces, above.node) + 1);
      if (reached > at(index, above.node) && frame.by !== undefined) bridges.add(frame.by);
    }
  }
  return { pieces, bridges };
}

function leave<N, E>(ways: Map<N, Way<N, E>[]>, from: N, way: Way<N, E>): void {
  const list = ways.get(from);
  if (list) list.push(way);
  else ways.set(from, [way]);
}
