// The order within each column: few lines cross.
import type { Layers, Order, Segment } from './cells.ts';

const SWEEPS = 14;
/** Columns longer than this aren't improved pair by pair. */
const LONG = 60;

export function orderLayers(start: Order, layers: Layers): Order {
  let current = start.map((column) => [...column]);
  let best: Order = current.map((column) => [...column]);
  let least = crossings(best, layers);
  for (let sweep = 0; sweep < SWEEPS && least > 0; sweep++) {
    const down = sweep % 2 === 0;
    current = current.map((column) => [...column]);
    const ranks = [...current.keys()];
    for (const rank of down ? ranks : ranks.toReversed()) {
      const column = current[rank];
      if (column) sortColumn(column, current[down ? rank - 1 : rank + 1], layers, down);
    }
    exchange(current, layers);
    const count = crossings(current, layers);
    if (count >= least) continue;
    least = count;
    best = current.map((column) => [...column]);
  }
  return best;
}

function sortColumn(
  column: number[],
  beside: readonly number[] | undefined,
  { before, after }: Layers,
  down: boolean,
): void {
  if (!beside) return;
  const place = placesIn(beside);
  const weights = new Map<number, number>();
  for (const [index, cell] of column.entries()) {
    const segments = (down ? before[cell] : after[cell]) ?? [];
    let sum = 0;
    for (const { from, to, fromAt, toAt } of segments)
      sum += (place.get(down ? from : to) ?? 0) + (down ? fromAt : toAt) / 100_000;
    weights.set(cell, segments.length === 0 ? index : sum / segments.length);
  }
  const was = placesIn(column);
  column.sort(
    (a, b) =>
      (weights.get(a) ?? 0) - (weights.get(b) ?? 0) || (was.get(a) ?? 0) - (was.get(b) ?? 0),
  );
}

const placesIn = (column: readonly number[]): ReadonlyMap<number, number> =>
  new Map(column.map((cell, index) => [cell, index]));

/** Neighbours change places where fewer lines cross then. */
function exchange(order: number[][], layers: Layers): void {
  for (let turn = 0; turn < 4; turn++) {
    let better = false;
    for (const [rank, column] of order.entries()) {
      if (column.length > LONG) continue;
      const previous = placesIn(order[rank - 1] ?? []);
      const next = placesIn(order[rank + 1] ?? []);
      for (let index = 0; index + 1 < column.length; index++) {
        const a = column[index] ?? 0;
        const b = column[index + 1] ?? 0;
        const now = crossed(a, b, layers, previous, next);
        if (now === 0 || crossed(b, a, layers, previous, next) >= now) continue;
        column[index] = b;
        column[index + 1] = a;
        better = true;
      }
    }
    if (!better) return;
  }
}

/** How many lines of two neighbours cross with `a` before `b`. */
function crossed(
  a: number,
  b: number,
  { before, after }: Layers,
  previous: ReadonlyMap<number, number>,
  next: ReadonlyMap<number, number>,
): number {
  let count = 0;
  const places = (segments: readonly Segment[] | undefined, end: 'from' | 'to'): number[] =>
    (segments ?? []).map(
      (one) =>
        ((end === 'from' ? previous : next).get(one[end]) ?? 0) +
        (end === 'from' ? one.fromAt : one.toAt) / 100_000,
    );
  for (const [list, end] of [
    [before, 'from'],
    [after, 'to'],
  ] as const) {
    const others = places(list[b], end);
    for (const one of places(list[a], end)) for (const other of others) if (one > other) count++;
  }
  return count;
}

/** All crossings, counted with a tree of sums: columns may hold hundreds of lines. */
export function crossings(order: Order, { after }: Layers): number {
  let count = 0;
  for (const [rank, column] of order.entries()) {
    const next = order[rank + 1];
    if (!next) break;
    const place = placesIn(next);
    const ends: number[] = [];
    for (const cell of column) {
      const targets = (after[cell] ?? []).map(({ to }) => place.get(to) ?? 0);
      ends.push(...targets.toSorted((a, b) => a - b));
    }
    const tree = new Int32Array(next.length + 1);
    for (const [index, end] of ends.entries()) {
      let smaller = 0;
      for (let at = end + 1; at > 0; at -= at & -at) smaller += tree[at] ?? 0;
      count += index - smaller;
      for (let at = end + 1; at <= next.length; at += at & -at) tree[at] = (tree[at] ?? 0) + 1;
    }
  }
  return count;
}
