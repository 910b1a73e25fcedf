// What a whole layout is better than another by: its lines as they would run, roughly, and its shape.
import type { BlockId } from '../../design/ids.ts';
import type { Point } from '../../design/schema.ts';
import { center, grow, type Rect } from '../rect.ts';
import type { Context } from './context.ts';
import { againstReading } from './improve/price.ts';
import { ASPECT } from './pack.ts';
import { cross } from './score.ts';

const CROSSING = 160;
const BEND = 40;
/** A line straight through a block has to go round it. */
const THROUGH = 120;
const ASIDE = 0.2;

export function wholeCost(rects: ReadonlyMap<BlockId, Rect>, context: Context): number {
  const { graph, design } = context;
  const lines = graph.connections.flatMap((connection) => {
    const from = rects.get(connection.from);
    const to = rects.get(connection.to);
    if (!from || !to) return [];
    return [
      {
        ends: [connection.from, connection.to],
        start: center(from),
        end: center(to),
        factor: context.isAside(connection) ? ASIDE : 1,
      },
    ];
  });
  const blocks = [...rects].filter(
    ([id]) => design.blocks[id] !== undefined && graph.childrenOf(id).length === 0,
  );
  let cost = 0;
  for (const { ends, start, end, factor } of lines) {
    const dx = Math.abs(start.x - end.x);
    const dy = Math.abs(start.y - end.y);
    cost += (dx + dy * 1.3 + (dx > 4 && dy > 4 ? BEND : 0)) * factor;
    if (factor === 1) cost += againstReading(start, end);
    for (const [id, rect] of blocks)
      if (!ends.includes(id) && passes(grow(rect, -4), start, end)) cost += THROUGH * factor;
  }
  for (const [index, one] of lines.entries())
    for (const other of lines.slice(index + 1))
      if (cross(one.start, one.end, other.start, other.end))
        cost += CROSSING * Math.min(one.factor, other.factor);
  const size = extent(rects);
  return cost + Math.max(size.width, size.height * ASPECT) * (2 + lines.length / 5);
}

/** Whether a straight line goes through a rectangle: between opposite corners, or along it. */
function passes(rect: Rect, start: Point, end: Point): boolean {
  const { x, y, width, height } = rect;
  const a = { x, y };
  const b = { x: x + width, y };
  const c = { x: x + width, y: y + height };
  const d = { x, y: y + height };
  return cross(start, end, a, c) || cross(start, end, b, d);
}

function extent(rects: ReadonlyMap<BlockId, Rect>): { width: number; height: number } {
  let width = 0;
  let height = 0;
  for (const rect of rects.values()) {
    width = Math.max(width, rect.x + rect.width);
    height = Math.max(height, rect.y + rect.height);
  }
  return { width, height };
}
