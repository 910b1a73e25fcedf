/**
 * Strongly connected components of a directed graph (Tarjan, iterative: a chain of 20,000 nodes
 * must not overflow the stack). Only components that hold a cycle: two nodes or more, or a node
 * with an edge to itself.
 */
export function cycles<N>(nodes: Iterable<N>, successors: (node: N) => Iterable<N>): N[][] {
  const index = new Map<N, number>();
  const low = new Map<N, number>();
  const onStack = new Set<N>();
  const stack: N[] = [];
  const found: N[][] = [];

  const open = (node: N): { node: N; edges: Iterator<N> } => {
    index.set(node, index.size);
    low.set(node, index.get(node) ?? 0);
    stack.push(node);
    onStack.add(node);
    return { node, edges: successors(node)[Symbol.iterator]() };
  };
  const lower = (node: N, value: number): void => {
    low.set(node, Math.min(low.get(node) ?? value, value));
  };
  const close = (root: N): void => {
    const component: N[] = [];
    let node: N | undefined;
    do {
      node = stack.pop();
      if (node === undefined) break;
      onStack.delete(node);
      component.push(node);
    } while (node !== root);
    const selfLoop = component.length === 1 && [...successors(root)].includes(root);
    if (component.length > 1 || selfLoop) found.push(component.toReversed());
  };

  for (const start of nodes) {
    if (index.has(start)) continue;
    const work = [open(start)];
    for (let frame = work.at(-1); frame; frame = work.at(-1)) {
      const next = frame.edges.next();
      if (!next.done) {
        if (!index.has(next.value)) work.push(open(next.value));
        else if (onStack.has(next.value)) lower(frame.node, index.get(next.value) ?? 0);
        continue;
      }
      work.pop();
      const parent = work.at(-1);
      if (parent) lower(parent.node, low.get(frame.node) ?? 0);
      if (low.get(frame.node) === index.get(frame.node)) close(frame.node);
    }
  }
  return found;
}
