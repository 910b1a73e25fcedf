import { cycles } from './components.ts';

/** An edge to follow, and what it adds to a path's weight (0 or more). */
export interface Step<N, E> {
  readonly to: N;
  readonly edge: E;
  readonly weight: number;
}

export interface Path<E> {
  readonly weight: number;
  readonly edges: readonly E[];
}

/**
 * The heaviest path that starts at each node, in time linear in nodes and edges. Inside a cycle
 * "heaviest" has no meaning: its nodes count as one, and steps between them add nothing.
 */
export function heaviestPaths<N, E>(
  nodes: Iterable<N>,
  steps: (node: N) => readonly Step<N, E>[],
): (node: N) => Path<E> {
  const all = [...nodes];
  const members = new Map<N, readonly N[]>();
  const home = new Map<N, N>();
  for (const cycle of cycles(all, (node) => steps(node).map(({ to }) => to))) {
    const [first] = cycle;
    if (first === undefined) continue;
    members.set(first, cycle);
    for (const node of cycle) home.set(node, first);
  }
  const homeOf = (node: N): N => home.get(node) ?? node;
  const leaving = (at: N): readonly Step<N, E>[] =>
    (members.get(at) ?? [at]).flatMap(steps).filter(({ to }) => homeOf(to) !== at);

  const best = new Map<N, { readonly weight: number; readonly step: Step<N, E> | undefined }>();
  for (const start of all) {
    // Depth first without recursion; a node is settled once all it leads to are.
    const work = [homeOf(start)];
    for (let at = work.at(-1); at !== undefined; at = work.at(-1)) {
      const open = best.has(at)
        ? []
        : leaving(at)
            .map(({ to }) => homeOf(to))
            .filter((to) => !best.has(to));
      if (open.length > 0) {
        work.push(...open);
        continue;
      }
      work.pop();
      if (!best.has(at))
        best.set(
          at,
          heaviest(leaving(at), (to) => best.get(homeOf(to))?.weight),
        );
    }
  }

  return (node) => {
    const edges: E[] = [];
    const { weight = 0, step: first } = best.get(homeOf(node)) ?? {};
    for (let step = first; step; step = best.get(homeOf(step.to))?.step) edges.push(step.edge);
    return { weight, edges };
  };
}

function heaviest<N, E>(
  steps: readonly Step<N, E>[],
  weightOf: (node: N) => number | undefined,
): { weight: number; step: Step<N, E> | undefined } {
  let best: { weight: number; step: Step<N, E> | undefined } = { weight: 0, step: undefined };
  for (const step of steps) {
    const weight = step.weight + (weightOf(step.to) ?? 0);
    if (!best.step || weight > best.weight) best = { weight, step };
  }
  return best;
}

/** The fewest edges that lead from a node back to it, in order; undefined when none do. */
export function shortestCycle<N, E>(
  start: N,
  steps: (node: N) => readonly Pick<Step<N, E>, 'to' | 'edge'>[],
): readonly E[] | undefined {
  const cameBy = new Map<N, { readonly from: N; readonly edge: E }>();
  let frontier = [start];
  while (frontier.length > 0 && !cameBy.has(start)) {
    const next: N[] = [];
    for (const from of frontier)
      for (const { to, edge } of steps(from))
        if (!cameBy.has(to)) {
          cameBy.set(to, { from, edge });
          next.push(to);
        }
    frontier = next;
  }
  const edges: E[] = [];
  let at = cameBy.get(start);
  while (at) {
    edges.push(at.edge);
    at = at.from === start ? undefined : cameBy.get(at.from);
  }
  return edges.length > 0 ? edges.toReversed() : undefined;
}
