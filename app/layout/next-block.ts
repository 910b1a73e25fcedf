// The order in which the keyboard walks through blocks: as one reads, row by row.
import type { BlockId } from '../design/ids.ts';
import { type Frame, type Frames } from './frames.ts';

/** Blocks whose tops differ by less stand in one row. */
const ROW = 26;

export function readingOrder(frames: Frames): readonly BlockId[] {
  const sorted = [...frames.values()].toSorted((a, b) => a.rect.y - b.rect.y || compareX(a, b));
  const rows: Frame[][] = [];
  for (const frame of sorted) {
    const row = rows.at(-1);
    const first = row?.[0];
    if (row && first && frame.rect.y - first.rect.y < ROW) row.push(frame);
    else rows.push([frame]);
  }
  return rows.flatMap((row) => row.toSorted(compareX).map(({ id }) => id));
}

const compareX = (a: Frame, b: Frame): number =>
  a.rect.x - b.rect.x || (a.id < b.id ? -1 : a.id > b.id ? 1 : 0);

/** Undefined past either end, so that the focus can leave the canvas. */
export function nextBlock(
  order: readonly BlockId[],
  from: BlockId | undefined,
  step: 1 | -1,
): BlockId | undefined {
  if (from === undefined) return step === 1 ? order[0] : order.at(-1);
  const index = order.indexOf(from);
  return index < 0 ? order[0] : order[index + step];
}
