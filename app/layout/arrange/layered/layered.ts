// Boxes in columns, what calls left of what is called, and lines as short and straight as can be.
import type { Point } from '../../../design/schema.ts';
import { toGrid, upToGrid } from '../../snap.ts';
import { type Box, type Link, type Placed } from '../boxes.ts';
import { placeAcross } from './across.ts';
import { alongOf } from './along.ts';
import type { Order } from './cells.ts';
import { fold } from './fold.ts';
import { orderLayers } from './order.ts';
import { type Arc, acyclic, ranksOf } from './ranks.ts';
import type { Spacing } from './spacing.ts';
import { split } from './split.ts';

/** Boxes that lines join, directly or by others: in one go, and in several rows if that may be better. */
export function layered(
  boxes: readonly Box[],
  links: readonly Link[],
  spacing: Spacing,
): readonly Placed[] {
  const index = new Map(boxes.map(({ id }, at) => [id, at]));
  const ranks = ranked(boxes, links, index);
  const { layers, columns } = split(boxes, links, index, ranks);
  const order = orderLayers(columns, layers);
  const across = placeAcross(order, layers, (cell, next) => {
    const passes = layers.cells[cell]?.box === -1 || layers.cells[next]?.box === -1;
    return passes ? spacing.across / 2 : spacing.across;
  });
  const ordered: Order = order.map((column) => column.filter((cell) => cell < boxes.length));
  const tops = boxes.map((_, box) => toGrid(across[box] ?? 0));
  const along = alongOf(boxes, links, index, ranks, tops, spacing);
  const folded = fold(boxes, ordered, along, tops, spacing);
  const straight = boxes.map((_, box) => ({ x: along[box] ?? 0, y: tops[box] ?? 0 }));
  return [normal(boxes, straight), ...(folded ? [normal(boxes, folded.at, folded.mirrored)] : [])];
}

function ranked(
  boxes: readonly Box[],
  links: readonly Link[],
  index: ReadonlyMap<string, number>,
): readonly number[] {
  const arcs = links.flatMap((link): Arc[] => {
    const from = index.get(link.from);
    const to = index.get(link.to);
    return from === undefined || to === undefined ? [] : [{ from, to, weight: link.weight }];
  });
  const first = boxes.flatMap((box, at) => (box.first ? [at] : []));
  return ranksOf(boxes.length, acyclic(boxes.length, arcs, first));
}

/** From the upper left corner of all. */
export function normal(
  boxes: readonly Box[],
  at: readonly Point[],
  mirrored: ReadonlySet<string> = new Set(),
): Placed {
  const left = Math.min(...at.map(({ x }) => x));
  const top = Math.min(...at.map(({ y }) => y));
  return {
    at: new Map(
      boxes.map(({ id }, index) => [
        id,
        { x: (at[index]?.x ?? 0) - left, y: (at[index]?.y ?? 0) - top },
      ]),
    ),
    width: upToGrid(
      Math.max(...boxes.map(({ width }, index) => (at[index]?.x ?? 0) + width)) - left,
    ),
    height: upToGrid(
      Math.max(...boxes.map(({ height }, index) => (at[index]?.y ?? 0) + height)) - top,
    ),
    mirrored,
  };
}
