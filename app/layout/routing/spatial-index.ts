// Finds what lies near a rectangle without looking at everything: routing asks this hundreds of
// thousands of times, and a design has thousands of blocks.

const CELL = 256;

export interface SpatialIndex<T> {
  add(x0: number, y0: number, x1: number, y1: number, item: T): void;
  /**
   * Each item once whose cells touch those of the rectangle: more than lie in it. The list is used
   * again by the next call.
   */
  near(x0: number, y0: number, x1: number, y1: number): readonly T[];
}

interface Entry<T> {
  readonly item: T;
  stamp: number;
}

export function spatialIndex<T>(): SpatialIndex<T> {
  const cells = new Map<number, Entry<T>[]>();
  const found: T[] = [];
  let query = 0;
  return {
    add: (x0, y0, x1, y1, item) => {
      const entry = { item, stamp: 0 };
      const lastColumn = Math.floor(x1 / CELL);
      const lastRow = Math.floor(y1 / CELL);
      for (let column = Math.floor(x0 / CELL); column <= lastColumn; column++)
        for (let row = Math.floor(y0 / CELL); row <= lastRow; row++) {
          const key = keyOf(column, row);
          const cell = cells.get(key);
          if (cell) cell.push(entry);
          else cells.set(key, [entry]);
        }
    },
    near: (x0, y0, x1, y1) => {
      query += 1;
      found.length = 0;
      const lastColumn = Math.floor(x1 / CELL);
      const lastRow = Math.floor(y1 / CELL);
      for (let column = Math.floor(x0 / CELL); column <= lastColumn; column++)
        for (let row = Math.floor(y0 / CELL); row <= lastRow; row++) {
          const cell = cells.get(keyOf(column, row));
          if (cell)
            for (const entry of cell)
              if (entry.stamp !== query) {
                entry.stamp = query;
                found.push(entry.item);
              }
        }
      return found;
    },
  };
}

/** Small whole numbers are quick to look up; two cells with the same one only share a list. */
const keyOf = (column: number, row: number): number => (column * 4099 + row) | 0;
