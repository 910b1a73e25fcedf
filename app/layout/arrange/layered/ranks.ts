// Which column each box stands in: right of what leads to it, and as near to it as can be.

/** A line between two boxes, by their indexes, or several that are alike. */
export interface Arc {
  readonly from: number;
  readonly to: number;
  readonly weight: number;
}

/** Arcs with those turned round that would close a circle, every pair once; loops are left out. */
export function acyclic(count: number, arcs: readonly Arc[], first: readonly number[]): Arc[] {
  const busy = Array.from({ length: count }, () => 0);
  for (const { from, to } of arcs) for (const end of [from, to]) busy[end] = (busy[end] ?? 0) + 1;
  const net = netOf(arcs, busy);
  const outgoing: Arc[][] = Array.from({ length: count }, () => []);
  const called = new Uint8Array(count);
  for (const arc of net) {
    outgoing[arc.from]?.push(arc);
    called[arc.to] = 1;
  }
  const OPEN = 1;
  const DONE = 2;
  const state = new Uint8Array(count);
  const forward: Arc[] = [];
  // By hand instead of recursion: a chain may be thousands of boxes long.
  const visit = (start: number): void => {
    const path: { readonly node: number; next: number }[] = [{ node: start, next: 0 }];
    state[start] = OPEN;
    for (let top = path.at(-1); top; top = path.at(-1)) {
      const arc = outgoing[top.node]?.[top.next++];
      if (!arc) {
        state[top.node] = DONE;
        path.pop();
        continue;
      }
      if (state[arc.to] === OPEN) forward.push({ ...arc, from: arc.to, to: arc.from });
      else forward.push(arc);
      if (state[arc.to] === 0) {
        state[arc.to] = OPEN;
        path.push({ node: arc.to, next: 0 });
      }
    }
  };
  const indexes = Array.from({ length: count }, (_, index) => index);
  for (const node of [...first, ...indexes.filter((index) => !called[index]), ...indexes])
    if (state[node] === 0) visit(node);
  return netOf(forward, busy);
}

/** One arc a pair of boxes, the way most of them go; from the busier one where that is undecided. */
function netOf(arcs: readonly Arc[], busy: readonly number[]): Arc[] {
  const pairs = new Map<string, { low: number; high: number; ahead: number; all: number }>();
  for (const { from, to, weight } of arcs) {
    if (from === to) continue;
    const low = Math.min(from, to);
    const high = Math.max(from, to);
    const key = `${low} ${high}`;
    const pair = pairs.get(key) ?? { low, high, ahead: 0, all: 0 };
    pair.ahead += from === low ? weight : -weight;
    pair.all += weight;
    pairs.set(key, pair);
  }
  return Array.from(pairs.values(), ({ low, high, ahead, all }) =>
    (ahead === 0 ? (busy[low] ?? 0) >= (busy[high] ?? 0) : ahead > 0)
      ? { from: low, to: high, weight: all }
      : { from: high, to: low, weight: all },
  );
}

const TURNS = 8;

/** @param arcs without circles. */
export function ranksOf(count: number, arcs: readonly Arc[]): number[] {
  const before: Arc[][] = Array.from({ length: count }, () => []);
  const after: Arc[][] = Array.from({ length: count }, () => []);
  for (const arc of arcs) {
    after[arc.from]?.push(arc);
    before[arc.to]?.push(arc);
  }
  const ranks = Array.from({ length: count }, () => 0);
  const order = topological(count, before, after);
  for (const node of order)
    for (const { to } of after[node] ?? [])
      ranks[to] = Math.max(ranks[to] ?? 0, (ranks[node] ?? 0) + 1);
  // A box between two others stands beside the one it has more to do with.
  for (let turn = 0; turn < TURNS; turn++) {
    let moved = false;
    for (const node of turn % 2 === 0 ? order.toReversed() : order) {
      const into = before[node] ?? [];
      const out = after[node] ?? [];
      const pull = sum(out) - sum(into);
      if (pull === 0 || (pull > 0 && out.length === 0)) continue;
      const best =
        pull > 0
          ? Math.min(...out.map(({ to }) => ranks[to] ?? 0)) - 1
          : Math.max(...into.map(({ from }) => ranks[from] ?? 0)) + 1;
      if (best === ranks[node] || pull > 0 !== best > (ranks[node] ?? 0)) continue;
      ranks[node] = best;
      moved = true;
    }
    if (!moved) break;
  }
  const least = Math.min(...ranks);
  return ranks.map((rank) => rank - least);
}

const sum = (arcs: readonly Arc[]): number => arcs.reduce((all, { weight }) => all + weight, 0);

function topological(
  count: number,
  before: readonly (readonly Arc[])[],
  after: readonly (readonly Arc[])[],
): number[] {
  const waiting = Array.from({ length: count }, (_, node) => before[node]?.length ?? 0);
  const ready = waiting.flatMap((left, node) => (left === 0 ? [node] : []));
  for (const node of ready)
    for (const { to } of after[node] ?? []) {
      const left = (waiting[to] ?? 0) - 1;
      waiting[to] = left;
      if (left === 0) ready.push(to);
    }
  return ready;
}
