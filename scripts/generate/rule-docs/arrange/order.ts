import type { Cell, Segment } from './boxes.ts';

const SWEEPS = 6;

/** Each column sorted by where its neighbours stand, so that few lines cross. */
export function orderLayers(
  layers: readonly (readonly Cell[])[],
  segments: readonly Segment[],
): readonly (readonly Cell[])[] {
  let best = layers;
  let current = layers;
  for (let sweep = 0; sweep < SWEEPS; sweep++) {
    const down = sweep % 2 === 0;
    const next = [...current];
    const order = [...next.keys()];
    for (const rank of down ? order : order.toReversed()) {
      const beside = next[down ? rank - 1 : rank + 1];
      if (beside) next[rank] = sortBy(next[rank] ?? [], beside, segments, down);
    }
    current = next;
    if (crossings(current, segments) < crossings(best, segments)) best = current;
  }
  return best;
}

function sortBy(
  cells: readonly Cell[],
  beside: readonly Cell[],
  segments: readonly Segment[],
  down: boolean,
): readonly Cell[] {
  const place = new Map(beside.map(({ id }, index) => [id, index]));
  const weight = ({ id }: Cell, index: number): number => {
    const neighbours = segments
      .filter((one) => (down ? one.to : one.from) === id)
      .map((one) => place.get(down ? one.from : one.to) ?? 0);
    return neighbours.length === 0
      ? index
      : neighbours.reduce((sum, one) => sum + one, 0) / neighbours.length;
  };
  return cells
    .map((cell, index) => ({ cell, index, weight: weight(cell, index) }))
    .toSorted((a, b) => a.weight - b.weight || a.index - b.index)
    .map(({ cell }) => cell);
}

function crossings(layers: readonly (readonly Cell[])[], segments: readonly Segment[]): number {
  let count = 0;
  for (const [rank, cells] of layers.entries()) {
    const here = new Map(cells.map(({ id }, index) => [id, index]));
    const there = new Map((layers[rank + 1] ?? []).map(({ id }, index) => [id, index]));
    const between = segments.flatMap(({ from, to }) => {
      const a = here.get(from);
      const b = there.get(to);
      return a === undefined || b === undefined ? [] : [{ a, b }];
    });
    for (const [index, one] of between.entries())
      for (const other of between.slice(index + 1))
        if ((one.a - other.a) * (one.b - other.b) < 0) count++;
  }
  return count;
}
