// How far along each box stands: columns are centred, as wide as their widest box and as far apart as
// the texts between them want. What stands behind something short need not wait for its tall neighbour.

import { upToGrid } from '../../snap.ts';
import { type Box, type Link } from '../boxes.ts';
import type { Spacing } from './spacing.ts';

/** A box isn't moved out of its column for less. */
const WORTH = 200;

export function alongOf(
  boxes: readonly Box[],
  links: readonly Link[],
  index: ReadonlyMap<string, number>,
  ranks: readonly number[],
  tops: readonly number[],
  spacing: Spacing,
): number[] {
  const count = Math.max(0, ...ranks) + 1;
  const widths = Array.from({ length: count }, () => 0);
  const gaps = Array.from({ length: count }, () => spacing.along);
  for (const [box, { width }] of boxes.entries()) {
    const rank = ranks[box] ?? 0;
    widths[rank] = Math.max(widths[rank] ?? 0, width);
  }
  const { besideLabel } = spacing;
  if (besideLabel !== undefined)
    for (const { from, to, label } of links) {
      if (label === 0) continue;
      const a = ranks[index.get(from) ?? -1] ?? 0;
      const b = ranks[index.get(to) ?? -1] ?? 0;
      if (Math.abs(a - b) !== 1) continue; // a longer one has room for its text somewhere
      const gap = Math.min(a, b);
      gaps[gap] = Math.max(gaps[gap] ?? 0, upToGrid(label + besideLabel));
    }
  const starts: number[] = [];
  let at = 0;
  for (let rank = 0; rank < count; rank++) {
    starts.push(at);
    at += upToGrid(widths[rank] ?? 0) + (gaps[rank] ?? 0);
  }
  const centred = boxes.map(({ width }, box) => {
    const rank = ranks[box] ?? 0;
    // Tall boxes begin together, small ones line up by their middles.
    const room = (widths[rank] ?? 0) - width;
    return (starts[rank] ?? 0) + (room > ALIKE ? 0 : room / 2);
  });
  return compacted(boxes, links, index, ranks, tops, gaps, centred, spacing);
}

/** Boxes whose sizes differ by more aren't centred on each other. */
const ALIKE = 72;

/** Everything as early as what leads to it and what is in its way allows, if that is worth it. */
function compacted(
  boxes: readonly Box[],
  links: readonly Link[],
  index: ReadonlyMap<string, number>,
  ranks: readonly number[],
  tops: readonly number[],
  gaps: readonly number[],
  starts: readonly number[],
  { across }: Spacing,
): number[] {
  const result = [...starts];
  if (boxes.length > 400) return result;
  const before: Set<number>[] = boxes.map(() => new Set());
  for (const { from, to } of links) {
    const a = index.get(from);
    const b = index.get(to);
    if (a === undefined || b === undefined || ranks[a] === ranks[b]) continue;
    const [early, late] = (ranks[a] ?? 0) < (ranks[b] ?? 0) ? [a, b] : [b, a];
    before[late]?.add(early);
  }
  const byRank: number[][] = [];
  for (const box of boxes.keys()) (byRank[ranks[box] ?? 0] ??= []).push(box);
  for (const [rank, column] of byRank.entries()) {
    if (rank === 0) continue;
    const earliest = column.map((box) => {
      let least = 0;
      const top = tops[box] ?? 0;
      const height = boxes[box]?.height ?? 0;
      for (const [other, { width, height: tall }] of boxes.entries()) {
        if ((ranks[other] ?? 0) >= rank) continue;
        const otherTop = tops[other] ?? 0;
        const clear = otherTop + tall + across <= top || top + height + across <= otherTop;
        if (clear && !before[box]?.has(other)) continue;
        least = Math.max(least, (result[other] ?? 0) + width + (gaps[rank - 1] ?? 0));
      }
      return least;
    });
    const gains = column.map((box, place) => (starts[box] ?? 0) - (earliest[place] ?? 0));
    const together = Math.max(0, Math.min(...gains));
    for (const [place, box] of column.entries()) {
      const own = gains[place] ?? 0;
      const gain = own - together >= WORTH ? own : together;
      result[box] = (starts[box] ?? 0) - Math.floor(gain / 8) * 8;
    }
  }
  return result;
}
