// Where in its column each cell stands: in the given order and apart, and so that as many lines as can
// be are straight. That is why medians are taken and no means: a median is level with somebody.
import type { Layers, Order } from './cells.ts';

const TURNS = 14;

interface Wish {
  readonly at: number;
  readonly weight: number;
}

/** @param gap between neighbours in a column. */
export function placeAcross(
  order: Order,
  layers: Layers,
  gap: (cell: number, next: number) => number,
): Float64Array {
  const starts = new Float64Array(layers.cells.length);
  for (const column of order) {
    let at = 0;
    for (const [index, cell] of column.entries()) {
      starts[cell] = at;
      at += (layers.cells[cell]?.size ?? 0) + gap(cell, column[index + 1] ?? cell);
    }
    // Columns start out centred.
    for (const cell of column) starts[cell] = (starts[cell] ?? 0) - at / 2;
  }
  for (let turn = 0; turn < TURNS; turn++) {
    const last = turn >= TURNS - 4;
    const sides = last ? 'both' : turn % 2 === 0 ? 'before' : 'after';
    const ranks = [...order.keys()];
    for (const rank of turn % 2 === 0 ? ranks : ranks.toReversed())
      settleColumn(order[rank] ?? [], layers, gap, starts, sides);
  }
  return starts;
}

function settleColumn(
  column: readonly number[],
  layers: Layers,
  gap: (cell: number, next: number) => number,
  starts: Float64Array,
  sides: 'before' | 'after' | 'both',
): void {
  const offsets: number[] = [];
  let below = 0;
  for (const [index, cell] of column.entries()) {
    offsets.push(below);
    below += (layers.cells[cell]?.size ?? 0) + gap(cell, column[index + 1] ?? cell);
  }
  // Cells that would overlap move as one, to the median of what they want.
  const groups: { wishes: Wish[]; count: number; at: number }[] = [];
  for (const [index, cell] of column.entries()) {
    const offset = offsets[index] ?? 0;
    const wishes = wishesOf(cell, layers, starts, sides).map(({ at, weight }) => ({
      at: at - offset,
      weight,
    }));
    const now = (starts[cell] ?? 0) - offset;
    if (wishes.length === 0) wishes.push({ at: now, weight: 0.001 });
    let group = { wishes, count: 1, at: median(wishes, now) };
    for (let last = groups.at(-1); last && last.at > group.at; last = groups.at(-1)) {
      groups.pop();
      const all = [...last.wishes, ...group.wishes];
      group = {
        wishes: all,
        count: last.count + group.count,
        at: median(all, (last.at + group.at) / 2),
      };
    }
    groups.push(group);
  }
  let index = 0;
  for (const { count, at } of groups)
    for (let left = count; left > 0; left--, index++) {
      const cell = column[index];
      if (cell !== undefined) starts[cell] = at + (offsets[index] ?? 0);
    }
}

function wishesOf(
  cell: number,
  { before, after }: Layers,
  starts: Float64Array,
  sides: 'before' | 'after' | 'both',
): Wish[] {
  const wishes: Wish[] = [];
  if (sides !== 'after')
    for (const { from, fromAt, toAt, weight } of before[cell] ?? [])
      wishes.push({ at: (starts[from] ?? 0) + fromAt - toAt, weight });
  if (sides !== 'before')
    for (const { to, fromAt, toAt, weight } of after[cell] ?? [])
      wishes.push({ at: (starts[to] ?? 0) + toAt - fromAt, weight });
  return wishes;
}

/** Where several are equally good, the one nearest to `now`. */
function median(wishes: readonly Wish[], now: number): number {
  const sorted = wishes.toSorted((a, b) => a.at - b.at);
  const half = sorted.reduce((sum, { weight }) => sum + weight, 0) / 2;
  let sum = 0;
  for (const [index, { at, weight }] of sorted.entries()) {
    sum += weight;
    if (sum < half - 1e-9) continue;
    if (sum > half + 1e-9) return at;
    const next = sorted[index + 1]?.at ?? at;
    return Math.min(next, Math.max(at, now));
  }
  return now;
}
