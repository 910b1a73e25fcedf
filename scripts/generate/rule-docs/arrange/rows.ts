import { type Cell, LIGHT, type Segment } from './boxes.ts';

const TURNS = 12;

/** The top of each cell: level with what it is joined to, in its column's order and apart. */
export function alignRows(
  layers: readonly (readonly Cell[])[],
  segments: readonly Segment[],
  gap: number,
): ReadonlyMap<string, number> {
  const tops = new Map<string, number>();
  for (const cells of layers) {
    let y = 0;
    for (const { id, height } of cells) {
      tops.set(id, y);
      y += height + gap;
    }
  }
  for (let turn = 0; turn < TURNS; turn++) {
    const order = turn % 2 === 0 ? layers : layers.toReversed();
    for (const cells of order) {
      const wanted = cells.map(({ id }) => level(id, segments, tops) ?? tops.get(id) ?? 0);
      for (const [index, top] of apart(cells, wanted, gap).entries()) {
        const cell = cells[index];
        if (cell) tops.set(cell.id, top);
      }
    }
  }
  return tops;
}

/** Where a cell's lines would run level, on average. */
function level(
  id: string,
  segments: readonly Segment[],
  tops: ReadonlyMap<string, number>,
): number | undefined {
  const wishes = segments.flatMap(({ from, to, fromY, toY, weight }) => {
    if (from === id) return [{ weight, top: (tops.get(to) ?? 0) + toY - fromY }];
    if (to === id) return [{ weight, top: (tops.get(from) ?? 0) + fromY - toY }];
    return [];
  });
  const weights = wishes.reduce((sum, { weight }) => sum + weight, 0);
  return weights === 0
    ? undefined
    : wishes.reduce((sum, { weight, top }) => sum + weight * top, 0) / weights;
}

/**
 * The tops nearest to what is wanted, in order and at least a gap apart: cells that would overlap move
 * as one, to the mean of what they want.
 */
function apart(cells: readonly Cell[], wanted: readonly number[], gap: number): readonly number[] {
  let below = 0;
  const offsets = cells.map((cell, index) => {
    const offset = below;
    const next = cells[index + 1];
    below += cell.height + (cell.passes || next?.passes ? gap / 2 : gap);
    return offset;
  });
  const groups: { sum: number; weight: number; count: number }[] = [];
  for (const [index, wish] of wanted.entries()) {
    const weight = cells[index]?.passes ? LIGHT : 1;
    let group = { sum: (wish - (offsets[index] ?? 0)) * weight, weight, count: 1 };
    for (
      let last = groups.at(-1);
      last && last.sum / last.weight > group.sum / group.weight;
      last = groups.at(-1)
    ) {
      groups.pop();
      group = {
        sum: group.sum + last.sum,
        weight: group.weight + last.weight,
        count: group.count + last.count,
      };
    }
    groups.push(group);
  }
  const bases = groups.flatMap(({ sum, count }) =>
    Array.from({ length: count }, () => sum / count),
  );
  return bases.map((base, index) => base + (offsets[index] ?? 0));
}
