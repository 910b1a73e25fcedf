// Finds what lies near a rectangle, in something that is changed bit by bit.
import { bottom, overlaps, type Rect, right } from './rect.ts';

const CELL = 1024;
/** What covers more cells than this is looked at every time. */
const MANY = 256;

export interface RectIndex<T> {
  set(id: string, rect: Rect, item: T): void;
  delete(id: string): void;
  get(id: string): T | undefined;
  /** All that overlap, in no order; touching borders is no overlap. */
  within(rect: Rect): T[];
  readonly size: number;
}

interface Entry<T> {
  readonly rect: Rect;
  readonly item: T;
  stamp: number;
}

export function rectIndex<T>(): RectIndex<T> {
  const entries = new Map<string, Entry<T>>();
  const cells = new Map<number, Set<Entry<T>>>();
  const wide = new Set<Entry<T>>();
  let query = 0;

  const remove = (entry: Entry<T>): void => {
    if (wide.delete(entry)) return;
    for (const key of cellsOf(entry.rect)) {
      const cell = cells.get(key);
      cell?.delete(entry);
      if (cell?.size === 0) cells.delete(key);
    }
  };
  return {
    set: (id, rect, item) => {
      const before = entries.get(id);
      if (before) remove(before);
      const entry = { rect, item, stamp: 0 };
      entries.set(id, entry);
      if (countCells(rect) > MANY) wide.add(entry);
      else
        for (const key of cellsOf(rect)) {
          const cell = cells.get(key);
          if (cell) cell.add(entry);
          else cells.set(key, new Set([entry]));
        }
    },
    delete: (id) => {
      const entry = entries.get(id);
      if (!entry) return;
      entries.delete(id);
      remove(entry);
    },
    get: (id) => entries.get(id)?.item,
    within: (rect) => {
      query += 1;
      const found: T[] = [];
      const look = (entry: Entry<T>): void => {
        if (entry.stamp === query) return;
        entry.stamp = query;
        if (overlaps(entry.rect, rect)) found.push(entry.item);
      };
      for (const entry of wide) look(entry);
      if (countCells(rect) > cells.size) for (const entry of entries.values()) look(entry);
      else for (const key of cellsOf(rect)) for (const entry of cells.get(key) ?? []) look(entry);
      return found;
    },
    get size() {
      return entries.size;
    },
  };
}

const cell = (value: number): number => Math.floor(value / CELL);

const countCells = (rect: Rect): number =>
  (cell(right(rect)) - cell(rect.x) + 1) * (cell(bottom(rect)) - cell(rect.y) + 1);

function cellsOf(rect: Rect): number[] {
  const keys: number[] = [];
  for (let column = cell(rect.x); column <= cell(right(rect)); column++)
    for (let row = cell(rect.y); row <= cell(bottom(rect)); row++)
      keys.push(column * 1_000_003 + row);
  return keys;
}
