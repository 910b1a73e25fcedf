// What is moved: boxes as they stand, what of them is solid, and their lines.
import type { Point } from '../../../design/schema.ts';
import { holdsRect, type Rect } from '../../rect.ts';
import type { Box, Link, Placed } from '../boxes.ts';
import { HULL_ROOM } from '../measures.ts';

export interface Piece {
  readonly box: Box;
  /** What nothing else may come near: all of it, or a container and what hangs below it. */
  readonly solid: readonly Rect[];
  /** Single blocks in it: no line should run through them. */
  readonly blocks: readonly Rect[];
  x: number;
  y: number;
  mirrored: boolean;
}

export interface Line {
  readonly from: number;
  readonly to: number;
  readonly link: Link;
  readonly factor: number;
}

/** What only watches may be far from what it watches, but not for nothing. */
const ASIDE = 0.3;

export function piecesOf(boxes: readonly Box[], placed: Placed): Piece[] {
  return boxes.map((box) => {
    const { x, y } = placed.at.get(box.id) ?? { x: 0, y: 0 };
    const inner = [...box.inner.values()];
    return {
      box,
      x,
      y,
      mirrored: placed.mirrored?.has(box.id) ?? false,
      solid: solidOf(box),
      blocks: inner.filter(
        (rect) => !inner.some((other) => other !== rect && holdsRect(rect, other)),
      ),
    };
  });
}

export function linesOf(boxes: readonly Box[], links: readonly Link[]): readonly Line[] {
  const places = new Map(boxes.map(({ id }, index) => [id, index]));
  return links.flatMap((link) => {
    const from = places.get(link.from);
    const to = places.get(link.to);
    return from === undefined || to === undefined
      ? []
      : [{ from, to, link, factor: link.aside ? ASIDE : 1 }];
  });
}

/** Blocks that hang below a container leave room beside them. */
function solidOf({ id, width, height, inner }: Box): readonly Rect[] {
  const container = [...inner].find(([own]) => own === id)?.[1];
  if (!container) return [{ x: 0, y: 0, width, height }];
  const foot = container.y + container.height;
  const hanging = [...inner.values()].filter(({ y }) => y >= foot);
  return [
    container,
    ...hanging.map((rect) => ({
      x: rect.x - HULL_ROOM.side,
      y: foot,
      width: rect.width + 2 * HULL_ROOM.side,
      height: rect.y + rect.height - foot + 2 * HULL_ROOM.bottom,
    })),
  ];
}

/** Where a point of a box is, turned round or not. */
export const pointIn = ({ box, x, y, mirrored }: Piece, at: Point): Point => ({
  x: x + (mirrored ? box.width - at.x : at.x),
  y: y + at.y,
});

export const rectIn = ({ box, x, y, mirrored }: Piece, rect: Rect): Rect => ({
  x: x + (mirrored ? box.width - rect.x - rect.width : rect.x),
  y: y + rect.y,
  width: rect.width,
  height: rect.height,
});
