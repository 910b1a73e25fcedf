// Parts that no line joins, beside or below one another, so that the whole has a pleasant shape.
import type { Point } from '../../design/schema.ts';
import { upToGrid } from '../snap.ts';
import { type Box, type Placed } from './boxes.ts';

const PART_GAP = 64;

/** Breadth to height that is aimed at: a screen's. */
export const ASPECT = 1.5;

/** The first is the largest; each next goes right of all or below, wherever it costs less. */
export function pack(parts: readonly Placed[], aspect = ASPECT, gap = PART_GAP): Placed {
  const at = new Map<string, Point>();
  const mirrored = new Set<string>();
  let width = 0;
  let height = 0;
  // A strip that is being filled beside or below what is there.
  let strip: { readonly right: boolean; readonly start: number; end: number } | undefined;
  const put = (part: Placed, x: number, y: number): void => {
    for (const [id, point] of part.at) at.set(id, { x: point.x + x, y: point.y + y });
    for (const id of part.mirrored ?? []) mirrored.add(id);
    width = Math.max(width, x + part.width);
    height = Math.max(height, y + part.height);
  };
  for (const part of parts) {
    if (width === 0) {
      put(part, 0, 0);
      continue;
    }
    if (strip) {
      const limit = strip.right ? height : width;
      const size = strip.right ? part.height : part.width;
      if (strip.end + gap + size <= limit) {
        const from = strip.end + gap;
        put(part, strip.right ? strip.start : from, strip.right ? from : strip.start);
        strip.end = from + size;
        continue;
      }
    }
    const beside = shapeCost(width + gap + part.width, Math.max(height, part.height), aspect);
    const below = shapeCost(Math.max(width, part.width), height + gap + part.height, aspect);
    const right = beside <= below;
    const start = upToGrid((right ? width : height) + gap);
    put(part, right ? start : 0, right ? 0 : start);
    strip = { right, start, end: right ? part.height : part.width };
  }
  return { at, width: upToGrid(width), height: upToGrid(height), mirrored };
}

/** The side of the smallest window of the wanted shape that shows it all. */
const shapeCost = (width: number, height: number, aspect: number): number =>
  Math.max(width, height * aspect) + (width + height * aspect) / 8;

/** Boxes that nothing joins, in rows of a few. */
export function grid(boxes: readonly Box[], gap: Point, across?: number): Placed | undefined {
  if (boxes.length === 0) return undefined;
  const columns = across ?? Math.max(1, Math.round(Math.sqrt((boxes.length * ASPECT) / 2)));
  const at = new Map<string, Point>();
  const wide = upToGrid(Math.max(...boxes.map(({ width }) => width)));
  const uniform = boxes.every(({ width }) => wide - width <= 80);
  let y = 0;
  let end = 0;
  for (let from = 0; from < boxes.length; from += columns) {
    const row = boxes.slice(from, from + columns);
    let x = 0;
    for (const box of row) {
      at.set(box.id, { x, y });
      end = Math.max(end, x + box.width);
      x += (uniform ? wide : upToGrid(box.width)) + gap.x;
    }
    y += upToGrid(Math.max(...row.map(({ height }) => height))) + gap.y;
  }
  return { at, width: upToGrid(end), height: y - gap.y };
}
