// A container whose microservices reach over its tiers, or out of it: rows, and lanes across them.
import type { BlockId } from '../../../design/ids.ts';
import type { Box, Link, Placed } from '../boxes.ts';
import { type Context, linksBetween } from '../context.ts';
import { flow } from '../flow.ts';
import { grid } from '../pack.ts';

/** A tier, or (the last, without an id) what hangs below the container. */
export interface Row {
  readonly id: BlockId | undefined;
  readonly boxes: readonly Box[];
  /** Who owns each box. */
  readonly owners: ReadonlyMap<string, BlockId>;
}

export interface LaneCell {
  readonly boxes: readonly Box[];
  readonly placed: Placed;
  /** How far right of the lane's start it stands. */
  shift: number;
}

/** What stands in one column of rows: a microservice over several, or anything in one. */
export interface Lane {
  readonly id: string;
  readonly hull: boolean;
  readonly first: number;
  readonly last: number;
  /** By row. */
  readonly cells: ReadonlyMap<number, LaneCell>;
  readonly width: number;
}

/** Room at either side of what is in a lane. */
export const LANE_SIDE = 16;
/** More single boxes than this in a row aren't put side by side. */
const MANY = 8;
const SIDE_BY_SIDE = { x: 48, y: 40 } as const;

export function lanesOf(
  rows: readonly Row[],
  context: Context,
  least: (owner: BlockId) => number,
): readonly Lane[] {
  const hulls = new Map<BlockId, Map<number, Box[]>>();
  const lanes: Lane[] = [];
  for (const [index, row] of rows.entries()) {
    const single: Box[] = [];
    for (const box of row.boxes) {
      const owner = row.owners.get(box.id);
      if (!owner) {
        single.push(box);
        continue;
      }
      const cells = hulls.get(owner) ?? new Map<number, Box[]>();
      hulls.set(owner, cells);
      const cell = cells.get(index);
      if (cell) cell.push(box);
      else cells.set(index, [box]);
    }
    const groups = single.length > MANY ? [single] : single.map((box) => [box]);
    for (const group of groups)
      lanes.push(laneOf(group[0]?.id ?? '', false, new Map([[index, group]]), rows, context, 0));
  }
  for (const [owner, cells] of hulls)
    lanes.push(laneOf(owner, true, cells, rows, context, least(owner), owner));
  return lanes;
}

function laneOf(
  id: string,
  hull: boolean,
  boxes: ReadonlyMap<number, readonly Box[]>,
  rows: readonly Row[],
  context: Context,
  least: number,
  owner?: BlockId,
): Lane {
  const indexes = [...boxes.keys()].toSorted((a, b) => a - b);
  const cells = new Map<number, LaneCell>();
  for (const index of indexes) {
    const here = boxes.get(index) ?? [];
    const links = linksBetween(here, context);
    // Tiers are low and broad, what hangs below them may have any shape.
    const tier = rows[index]?.id !== undefined;
    const placed =
      (tier && links.length === 0 && grid(here, SIDE_BY_SIDE, MANY / 2)) ||
      flow(here, links, tier ? 'right' : owner && context.innerOf(owner));
    cells.set(index, { boxes: here, placed, shift: 0 });
  }
  const all = indexes.flatMap((index) => cells.get(index)?.boxes ?? []);
  if (cells.size > 1) straighten(cells, linksBetween(all, context));
  const width = Math.max(
    least,
    ...Array.from(cells.values(), ({ placed, shift }) => shift + placed.width),
  );
  return {
    id,
    hull,
    first: indexes[0] ?? 0,
    last: indexes.at(-1) ?? 0,
    cells,
    width: width + 2 * LANE_SIDE,
  };
}

/** The same lane, left for right; undefined where nothing stands side by side in it. */
export function turnedLane(lane: Lane): Lane | undefined {
  if ([...lane.cells.values()].every(({ boxes }) => boxes.length < 2)) return undefined;
  const inside = lane.width - 2 * LANE_SIDE;
  const cells = new Map(
    Array.from(lane.cells, ([row, { boxes, placed, shift }]) => {
      const widths = new Map(boxes.map(({ id, width }) => [id, width]));
      const at = new Map(
        Array.from(placed.at, ([id, { x, y }]) => [
          id,
          { x: placed.width - x - (widths.get(id) ?? 0), y },
        ]),
      );
      return [row, { boxes, placed: { ...placed, at }, shift: inside - shift - placed.width }];
    }),
  );
  return { ...lane, cells };
}

/** What a microservice has in one row stands under what it has in the row above. */
function straighten(cells: ReadonlyMap<number, LaneCell>, links: readonly Link[]): void {
  const middles = new Map<string, number>();
  for (const cell of cells.values()) {
    const wishes: number[] = [];
    for (const { from, to, fromAt, toAt } of links)
      for (const [own, ownAt, other, otherAt] of [
        [from, fromAt, to, toAt],
        [to, toAt, from, fromAt],
      ] as const) {
        const at = cell.placed.at.get(own);
        const start = middles.get(other);
        if (at && start !== undefined) wishes.push(start + otherAt.x - at.x - ownAt.x);
      }
    const sorted = wishes.toSorted((a, b) => a - b);
    cell.shift = Math.max(0, sorted[Math.floor(sorted.length / 2)] ?? 0);
    for (const [id, { x }] of cell.placed.at) middles.set(id, x + cell.shift);
  }
}
