// Puts boxes in columns, callers left of what they call, as straight as it goes. For the handful of
// boxes of a test's design; whole designs are laid out by people.

import { type Box, type Cell, LIGHT, type Link, type Placed, type Segment } from './boxes.ts';
import { orderLayers } from './order.ts';
import { acyclic, ranksOf } from './ranks.ts';
import { alignRows } from './rows.ts';

const COLUMN_GAP = 64;
/** Line to be seen beside a text, arrow included. */
const BESIDE_LABEL = 44;
const ROW_GAP = 44;
const LANE = 16;
const WIDEST_ROW = 760;

/** Boxes that nothing here joins stand in rows, or in one column. */
export function layered(
  boxes: readonly Box[],
  links: readonly Link[],
  single: 'rows' | 'column' = 'rows',
): Placed {
  const parts = components(boxes, links);
  const joined = parts.filter(({ length }) => length > 1).map((part) => place(part, links));
  const widest = single === 'rows' ? WIDEST_ROW : 0;
  const alone = rowsOf(parts.filter(({ length }) => length === 1).flat(), widest);
  return stack([...joined, ...(alone ? [alone] : [])]);
}

function place(boxes: readonly Box[], links: readonly Link[]): Placed {
  const ids = new Set(boxes.map(({ id }) => id));
  const forward = acyclic(
    boxes.map(({ id }) => id),
    links.filter(({ from, to }) => ids.has(from) && ids.has(to)),
  );
  const ranks = ranksOf(
    boxes.map(({ id }) => id),
    forward,
  );
  const layers: Cell[][] = [];
  const add = (rank: number, cell: Cell): void => {
    (layers[rank] ??= []).push(cell);
  };
  for (const box of boxes) add(ranks.get(box.id) ?? 0, { ...box, passes: false });
  const segments = forward.flatMap((link, index) => split(link, index, ranks, add));
  const ordered = orderLayers(layers, segments);
  const columns = columnsOf(ordered, forward, ranks);
  const tops = alignRows(ordered, segments, ROW_GAP);
  const at = new Map<string, { x: number; y: number }>();
  const fold = folding(columns, ordered, tops);
  for (const [rank, cells] of ordered.entries()) {
    const column = columns[rank];
    for (const { id, width, passes } of cells)
      if (!passes && column)
        at.set(
          id,
          fold(rank, {
            x: column.x,
            y: tops.get(id) ?? 0,
            width,
          }),
        );
  }
  return normal(boxes, at);
}

/** More columns than this side by side are too small to read on a page. */
const MOST_COLUMNS = 5;
const FOLD_GAP = 84;

interface Column {
  readonly x: number;
  readonly width: number;
}

/** A long chain goes on in the row below, back to the left, and so on. */
function folding(
  columns: readonly Column[],
  layers: readonly (readonly Cell[])[],
  tops: ReadonlyMap<string, number>,
) {
  const rows = Math.ceil(columns.length / MOST_COLUMNS);
  const each = Math.ceil(columns.length / rows);
  const ends = layers.flat().map(({ id, height }) => (tops.get(id) ?? 0) + height);
  const height = Math.max(...ends) - Math.min(...tops.values()) + FOLD_GAP;
  const first = columns.slice(0, each);
  const width = Math.max(...first.map((column) => column.x + column.width));
  return (
    rank: number,
    { x, y, width: own }: { readonly x: number; readonly y: number; readonly width: number },
  ): { readonly x: number; readonly y: number } => {
    const row = Math.floor(rank / each);
    const start = columns[row * each]?.x ?? 0;
    const along = x - start;
    return { x: row % 2 === 0 ? along : width - along - own, y: y + row * height };
  };
}

/** A line over several columns gets a lane in each of those between. */
function split(
  { from, to, fromY, toY }: Link,
  index: number,
  ranks: ReadonlyMap<string, number>,
  add: (rank: number, cell: Cell) => void,
): Segment[] {
  const start = ranks.get(from) ?? 0;
  const end = ranks.get(to) ?? 0;
  const segments: Segment[] = [];
  let last = { id: from, y: fromY };
  for (let rank = start + 1; rank < end; rank++) {
    const id = `line ${index} in ${rank}`;
    add(rank, { id, width: 0, height: LANE, passes: true });
    segments.push({ from: last.id, to: id, fromY: last.y, toY: LANE / 2, weight: LIGHT });
    last = { id, y: LANE / 2 };
  }
  const weight = segments.length === 0 ? 1 : LIGHT;
  return [...segments, { from: last.id, to, fromY: last.y, toY, weight }];
}

function columnsOf(
  layers: readonly (readonly Cell[])[],
  links: readonly Link[],
  ranks: ReadonlyMap<string, number>,
): readonly Column[] {
  let x = 0;
  return layers.map((cells, rank) => {
    const width = Math.max(0, ...cells.map((cell) => cell.width));
    const labels = links
      .filter(({ from, to }) => Math.max(ranks.get(from) ?? 0, (ranks.get(to) ?? 0) - 1) === rank)
      .map(({ label }) => label + BESIDE_LABEL);
    const column = { x, width };
    const side = sideBySide(links.filter(({ from }) => ranks.get(from) === rank));
    x += width + Math.max(COLUMN_GAP, ...labels, ...side);
    return column;
  });
}

/** Lines between the same two boxes, from and to different heights, turn side by side. */
function sideBySide(links: readonly Link[]): readonly number[] {
  return links.flatMap((one, index) =>
    links
      .slice(index + 1)
      .filter((other) => other.from === one.from && other.to === one.to)
      .filter((other) => other.fromY !== one.fromY && other.toY !== one.toY)
      .map((other) => one.label + other.label + 2 * BESIDE_LABEL),
  );
}

function components(boxes: readonly Box[], links: readonly Link[]): readonly (readonly Box[])[] {
  const group = new Map(boxes.map(({ id }) => [id, id]));
  const root = (id: string): string => {
    const up = group.get(id) ?? id;
    return up === id ? id : root(up);
  };
  for (const { from, to } of links)
    if (group.has(from) && group.has(to)) group.set(root(to), root(from));
  const parts = new Map<string, Box[]>();
  for (const box of boxes) {
    const key = root(box.id);
    parts.set(key, [...(parts.get(key) ?? []), box]);
  }
  return [...parts.values()];
}

/** What nothing is connected to stands side by side. */
function rowsOf(boxes: readonly Box[], widest: number): Placed | undefined {
  if (boxes.length === 0) return undefined;
  const at = new Map<string, { x: number; y: number }>();
  let x = 0;
  let y = 0;
  let tallest = 0;
  for (const { id, width, height } of boxes) {
    if (x > 0 && x + width > widest) {
      x = 0;
      y += tallest + ROW_GAP;
      tallest = 0;
    }
    at.set(id, { x, y });
    x += width + COLUMN_GAP / 2;
    tallest = Math.max(tallest, height);
  }
  return normal(boxes, at);
}

function stack(parts: readonly Placed[]): Placed {
  const at = new Map<string, { x: number; y: number }>();
  let y = 0;
  for (const part of parts) {
    for (const [id, point] of part.at) at.set(id, { x: point.x, y: point.y + y });
    y += part.height + ROW_GAP;
  }
  return {
    at,
    width: Math.max(0, ...parts.map(({ width }) => width)),
    height: Math.max(0, y - ROW_GAP),
  };
}

function normal(
  boxes: readonly Box[],
  at: ReadonlyMap<string, { readonly x: number; readonly y: number }>,
): Placed {
  const placed = boxes.map((box) => ({ ...box, ...(at.get(box.id) ?? { x: 0, y: 0 }) }));
  const left = Math.min(...placed.map(({ x }) => x));
  const top = Math.min(...placed.map(({ y }) => y));
  return {
    at: new Map(
      placed.map(({ id, x, y }) => [id, { x: Math.round(x - left), y: Math.round(y - top) }]),
    ),
    width: Math.round(Math.max(...placed.map(({ x, width }) => x + width)) - left),
    height: Math.round(Math.max(...placed.map(({ y, height }) => y + height)) - top),
  };
}
