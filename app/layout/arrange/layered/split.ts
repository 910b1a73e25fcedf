import type { Box, Link } from '../boxes.ts';
import type { Cell, Layers, Order, Segment } from './cells.ts';

/** Room a line takes that passes through a column. */
const LANE = 16;
/** Lines that pass by give way to boxes: chains stay straight. */
const LIGHT = 0.02;

export interface Split {
  readonly layers: Layers;
  /** Cells by column, boxes in the order they were given. */
  readonly columns: Order;
}

/** Boxes and lines as cells and segments: a line over several columns gets a lane in those between. */
export function split(
  boxes: readonly Box[],
  links: readonly Link[],
  index: ReadonlyMap<string, number>,
  ranks: readonly number[],
): Split {
  const cells: Cell[] = boxes.map(({ height }, box) => ({ box, size: height }));
  const columns: number[][] = Array.from({ length: Math.max(0, ...ranks) + 1 }, () => []);
  for (const box of boxes.keys()) columns[ranks[box] ?? 0]?.push(box);
  const before: Segment[][] = cells.map(() => []);
  const after: Segment[][] = cells.map(() => []);
  const join = (segment: Segment): void => {
    after[segment.from]?.push(segment);
    before[segment.to]?.push(segment);
  };
  for (const { from, to, fromAt, toAt, weight } of links) {
    const a = index.get(from);
    const b = index.get(to);
    if (a === undefined || b === undefined || a === b) continue;
    const ahead = (ranks[a] ?? 0) <= (ranks[b] ?? 0);
    const [start, end] = ahead ? [a, b] : [b, a];
    const [startAt, endAt] = ahead ? [fromAt.y, toAt.y] : [toAt.y, fromAt.y];
    const firstRank = ranks[start] ?? 0;
    const lastRank = ranks[end] ?? 0;
    if (firstRank === lastRank) continue; // beside one another: nothing to cross
    const light = lastRank - firstRank > 1 ? weight * LIGHT : weight;
    let last = { cell: start, at: startAt };
    for (let rank = firstRank + 1; rank < lastRank; rank++) {
      const cell = cells.push({ box: -1, size: LANE }) - 1;
      before.push([]);
      after.push([]);
      columns[rank]?.push(cell);
      join({ from: last.cell, to: cell, fromAt: last.at, toAt: LANE / 2, weight: light });
      last = { cell, at: LANE / 2 };
    }
    join({ from: last.cell, to: end, fromAt: last.at, toAt: endAt, weight: light });
  }
  return { layers: { cells, before, after }, columns };
}
