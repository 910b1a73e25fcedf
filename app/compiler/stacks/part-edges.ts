// Stacks as the nodes of a graph: one needs another when a resource in it needs one in the other.
import { cycles } from '../../graph/components.ts';
import type { Link } from './links.ts';
import type { Seats } from './part.ts';

/** From stack → to stack → why. */
export type PartEdges = ReadonlyMap<string, ReadonlyMap<string, readonly Link[]>>;

export function partEdges(links: readonly Link[], seats: Seats): PartEdges {
  const edges = new Map<string, Map<string, Link[]>>();
  for (const link of links) {
    const from = seats.get(link.from);
    const to = seats.get(link.to);
    if (from === undefined || to === undefined || from === to) continue;
    const outgoing = edges.get(from) ?? new Map<string, Link[]>();
    edges.set(from, outgoing);
    const causes = outgoing.get(to);
    if (causes) causes.push(link);
    else outgoing.set(to, [link]);
  }
  return edges;
}

/** Groups of stacks that need one another, each in the order of `keys`. */
export function knots(keys: readonly string[], edges: PartEdges): readonly (readonly string[])[] {
  const rank = new Map(keys.map((key, index) => [key, index]));
  const byRank = (a: string, b: string): number => (rank.get(a) ?? 0) - (rank.get(b) ?? 0);
  return cycles(keys, (key) => edges.get(key)?.keys() ?? []).map((knot) => knot.toSorted(byRank));
}

/** What must be there first comes first; what is in a knot follows in the order of `keys`. */
export function inOrder(keys: readonly string[], edges: PartEdges): readonly string[] {
  const done: string[] = [];
  const rest = new Set(keys);
  while (rest.size > 0) {
    const waiting = [...rest];
    const ready = waiting.find((key) =>
      [...(edges.get(key)?.keys() ?? [])].every((need) => !rest.has(need)),
    );
    const next = ready ?? waiting[0];
    if (next === undefined) break;
    rest.delete(next);
    done.push(next);
  }
  return done;
}
