// Pieces that are moved for a try, and moved back when that was no gain.
import type { Line, Piece } from './pieces.ts';
import { drawnOf, obstacleOf, priceOf, shapePrice } from './price.ts';
import { clearOf } from './room.ts';

/** A move is worth its while from here. */
const WORTH = 8;

type Change = () => void;

/**
 * Changes some pieces; true if they still stand clear and it was worth it, otherwise nothing has
 * changed. `together`: they keep their distances.
 */
export type Attempt = (moved: readonly number[], change: Change, together?: boolean) => boolean;

const NONE: ReadonlySet<number> = new Set();

export function sceneOf(pieces: readonly Piece[], lines: readonly Line[]): Attempt {
  const clear = clearOf(lines);
  const obstacles = pieces.map(obstacleOf);
  const drawn = lines.flatMap((line) => {
    const from = pieces[line.from];
    const to = pieces[line.to];
    return from && to ? [drawnOf(line, from, to)] : [];
  });
  /** Prices as it stands, until something has moved. */
  const known = new Map<string, number>();

  const redraw = (moved: ReadonlySet<number>): void => {
    for (const index of moved) {
      const piece = pieces[index];
      if (piece) obstacles[index] = obstacleOf(piece);
    }
    for (const [at, { line }] of drawn.entries()) {
      const from = pieces[line.from];
      const to = pieces[line.to];
      if (from && to && (moved.has(line.from) || moved.has(line.to)))
        drawn[at] = drawnOf(line, from, to);
    }
  };
  const price = (moved: ReadonlySet<number>): number =>
    priceOf(moved, drawn, obstacles) + shapePrice(pieces, lines.length);

  return (moved, change, together = false) => {
    const set = new Set(moved);
    const key = moved.join(' ');
    const former = known.get(key) ?? price(set);
    known.set(key, former);
    const before = moved.flatMap((index) => pieces[index] ?? []).map((piece) => ({ ...piece }));
    const undo = (): void => {
      for (const [at, index] of moved.entries()) Object.assign(pieces[index] ?? {}, before[at]);
    };
    change();
    if (!moved.every((index) => clear(index, pieces, together ? set : NONE))) {
      undo();
      return false;
    }
    redraw(set);
    if (price(set) < former - WORTH) {
      known.clear();
      return true;
    }
    undo();
    redraw(set);
    return false;
  };
}
