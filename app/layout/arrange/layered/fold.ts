// A long chain goes on in the row below, back to the left, and so on, as a person would draw it.
import type { Point } from '../../../design/schema.ts';
import { upToGrid } from '../../snap.ts';
import { type Box } from '../boxes.ts';
import type { Order } from './cells.ts';
import type { Spacing } from './spacing.ts';

const GAP = 64;
/** Columns fewer than these, or shorter together than that, stay in one row. */
const FEW = 4;
const SHORT = 900;
/** Better a little broader than aimed at: something is often put below. */
const BROAD = 1.2;
/** Turning round isn't free. */
const A_ROW = 0.05;

export interface Folded {
  readonly at: readonly Point[];
  readonly mirrored: ReadonlySet<string>;
}

export function fold(
  boxes: readonly Box[],
  order: Order,
  along: readonly number[],
  tops: readonly number[],
  { aspect }: Spacing,
): Folded | undefined {
  const straight = boxes.map((_, box) => ({ x: along[box] ?? 0, y: tops[box] ?? 0 }));
  const size = extent(boxes, straight);
  if (order.length < FEW || size.width < SHORT || size.width < aspect * size.height)
    return undefined;
  let best: Folded | undefined;
  let least = offBy(size, aspect * BROAD) + A_ROW;
  const most = Math.min(order.length, Math.ceil(Math.sqrt(order.length * 4)));
  for (let rows = 2; rows <= most; rows++) {
    const tried = inRows(boxes, order, straight, rows, size.width);
    const off = offBy(extent(boxes, tried.at), aspect * BROAD) + rows * A_ROW;
    if (off >= least) continue;
    least = off;
    best = tried;
  }
  return best;
}

const offBy = ({ width, height }: { width: number; height: number }, aspect: number): number =>
  Math.abs(Math.log(width / Math.max(1, height) / aspect));

function extent(boxes: readonly Box[], at: readonly Point[]): { width: number; height: number } {
  let left = Infinity;
  let top = Infinity;
  let end = -Infinity;
  let foot = -Infinity;
  for (const [box, { width, height }] of boxes.entries()) {
    const { x, y } = at[box] ?? { x: 0, y: 0 };
    left = Math.min(left, x);
    top = Math.min(top, y);
    end = Math.max(end, x + width);
    foot = Math.max(foot, y + height);
  }
  return { width: end - left, height: foot - top };
}

function inRows(
  boxes: readonly Box[],
  order: Order,
  straight: readonly Point[],
  rows: number,
  length: number,
): Folded {
  const each = length / rows;
  const at = straight.map((point) => ({ ...point }));
  const mirrored = new Set<string>();
  const bands: number[][] = [];
  const first = Math.min(...straight.map(({ x }) => x));
  for (const column of order) {
    const start = Math.min(...column.map((box) => straight[box]?.x ?? 0)) - first;
    const band = Math.min(rows - 1, Math.max(bands.length - 1, Math.floor((start + 1) / each)));
    (bands[Math.min(band, bands.length)] ??= []).push(...column);
  }
  const spans = bands.map((band) => {
    const left = Math.min(...band.map((box) => straight[box]?.x ?? 0));
    const right = Math.max(
      ...band.map((box) => (straight[box]?.x ?? 0) + (boxes[box]?.width ?? 0)),
    );
    return { left, width: right - left };
  });
  const widest = upToGrid(Math.max(...spans.map(({ width }) => width)));
  let y = 0;
  for (const [row, band] of bands.entries()) {
    const { left } = spans[row] ?? { left: 0 };
    const top = Math.min(...band.map((box) => straight[box]?.y ?? 0));
    let foot = y;
    for (const index of band) {
      const box = boxes[index];
      const point = at[index];
      if (!box || !point) continue;
      const x = (straight[index]?.x ?? 0) - left;
      const back = row % 2 === 1;
      point.x = back ? widest - x - box.width : x;
      point.y = (straight[index]?.y ?? 0) - top + y;
      if (back && box.mirrors) mirrored.add(box.id);
      foot = Math.max(foot, point.y + box.height);
    }
    y = upToGrid(foot) + GAP;
  }
  return { at, mirrored };
}
