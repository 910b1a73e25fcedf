// Finds what lies near a rectangle without looking at everything: routing asks this thousands of
// times, and a design has thousands of blocks.
import { bottom, type Rect, right } from '../rect.ts';

const CELL = 256;

export interface SpatialIndex<T> {
  add(rect: Rect, item: T): void;
  /** Calls `visit` once for each item whose rectangle's cells touch those of `rect`. */
  near(rect: Rect, visit: (item: T) => void): void;
}

export function spatialIndex<T>(): SpatialIndex<T> {
  const cells = new Map<number, { readonly item: T; stamp: number }[]>();
  let query = 0;
  const eachCell = (rect: Rect, visit: (key: number) => void): void => {
    const lastColumn = Math.floor(right(rect) / CELL);
    const lastRow = Math.floor(bottom(rect) / CELL);
    for (let column = Math.floor(rect.x / CELL); column <= lastColumn; column++)
      for (let row = Math.floor(rect.y / CELL); row <= lastRow; row++)
        visit(column * 1_000_003 + row);
  };
  return {
    add: (rect, item) => {
      const entry = { item, stamp: 0 };
      eachCell(rect, (key) => {
        const cell = cells.get(key);
        if (cell) cell.push(entry);
        else cells.set(key, [entry]);
      });
    },
    near: (rect, visit) => {
      query += 1;
      eachCell(rect, (key) => {
        for (const entry of cells.get(key) ?? []) {
          if (entry.stamp === query) continue;
          entry.stamp = query;
          visit(entry.item);
        }
      });
    },
  };
}
