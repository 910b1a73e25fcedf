// Finds what lies near a rectangle without looking at everything: routing asks this hundreds of
// thousands of times, and a design has thousands of blocks.

const CELL = 256;

/** Borders rather than sizes, and in the items themselves: what is compared most is at hand. */
export interface Indexed {
  readonly left: number;
  readonly top: number;
  readonly right: number;
  readonly bottom: number;
  /** The last query that met it; belongs to the index. */
  stamp: number;
}

export interface SpatialIndex<T extends Indexed> {
  add(item: T): void;
  /** Each item once that overlaps or touches the area. The list is used again by the next call. */
  near(left: number, top: number, right: number, bottom: number): readonly T[];
}

export function spatialIndex<T extends Indexed>(): SpatialIndex<T> {
  const cells = new Map<number, T[]>();
  const found: T[] = [];
  let query = 0;
  return {
    add: (item) => {
      const lastColumn = Math.floor(item.right / CELL);
      const lastRow = Math.floor(item.bottom / CELL);
      for (let column = Math.floor(item.left / CELL); column <= lastColumn; column++)
        for (let row = Math.floor(item.top / CELL); row <= lastRow; row++) {
          const key = keyOf(column, row);
          const cell = cells.get(key);
          if (cell) cell.push(item);
          else cells.set(key, [item]);
        }
    },
    near: (left, top, right, bottom) => {
      query += 1;
      found.length = 0;
      const lastColumn = Math.floor(right / CELL);
      const lastRow = Math.floor(bottom / CELL);
      for (let column = Math.floor(left / CELL); column <= lastColumn; column++)
        for (let row = Math.floor(top / CELL); row <= lastRow; row++) {
          const cell = cells.get(keyOf(column, row));
          if (!cell) continue;
          for (const item of cell) {
            if (item.left > right || item.right < left || item.top > bottom || item.bottom < top)
              continue;
            if (item.stamp === query) continue;
            item.stamp = query;
            found.push(item);
          }
        }
      return found;
    },
  };
}

/** Small whole numbers are quick to look up; two cells with the same one only share a list. */
const keyOf = (column: number, row: number): number => (column * 4099 + row) | 0;
