// What the painter knows of a design: plain data, cloned on its way to the worker that paints. The
// canvas's own elements look the same, so that one can stand in for the other.
import type { Block, Connection } from '#app/design/schema.ts';
import type { Colour } from '#app/drawing/colours.ts';
import type { Change, FindingMark } from '#app/drawing/marks.ts';
import type { Frame } from '#app/layout/frames.ts';
import type { Route } from '#app/layout/routing/route.ts';

export interface BlockPiece {
  readonly as: 'block' | 'container' | 'hull';
  readonly id: string;
  readonly x: number;
  readonly y: number;
  readonly width: number;
  readonly height: number;
  /** The higher lies over the lower. */
  readonly rank: number;
  readonly name: string;
  /** Of a block: its category's; of a container: what it is outlined in. */
  readonly colour: Colour | `#${string}`;
  readonly filled: boolean;
  readonly dashed: boolean;
  /** What it is framed in, by a change set or a deployment. */
  readonly frame?: Colour | undefined;
  readonly severity?: 'error' | 'warning' | undefined;
  /** Of a microservice: the worst of it and of what it owns. Far out that stands for all of it. */
  readonly worst?: 'error' | 'warning' | undefined;
  /** A microservice speaks for it far out. */
  readonly owned: boolean;
  /** It isn't there in the environment that is looked at. */
  readonly off: boolean;
  /** For near by, where all of it is painted. */
  readonly near: {
    readonly block: Block;
    readonly frame: Frame;
    readonly mark: FindingMark | undefined;
    readonly change: Change | undefined;
  };
}

export interface LinePiece {
  readonly as: 'line';
  readonly id: string;
  /** x and y by turns. */
  readonly points: readonly number[];
  readonly colour: Colour;
  /** What it is in far out, where only what is being deployed counts. */
  readonly farColour: Colour;
  readonly dashed: boolean;
  /** It has an arrow at its start as well. */
  readonly both: boolean;
  readonly off: boolean;
  readonly near: {
    readonly connection: Connection;
    readonly route: Route;
    readonly mark: FindingMark | undefined;
  };
}

export type Piece = BlockPiece | LinePiece;

export const isLine = (piece: Piece): piece is LinePiece => piece.as === 'line';

export interface Area {
  readonly x: number;
  readonly y: number;
  readonly width: number;
  readonly height: number;
}

/** What a piece may paint on: it has a line's width, a frame and marks beside its rectangle. */
export function areaOf(piece: Piece): Area {
  if (!isLine(piece)) {
    const { x, y, width, height } = piece;
    return { x: x - 12, y: y - 12, width: width + 24, height: height + 24 };
  }
  let left = Infinity;
  let top = Infinity;
  let end = -Infinity;
  let foot = -Infinity;
  for (let at = 0; at < piece.points.length; at += 2) {
    const x = piece.points[at] ?? 0;
    const y = piece.points[at + 1] ?? 0;
    left = Math.min(left, x);
    end = Math.max(end, x);
    top = Math.min(top, y);
    foot = Math.max(foot, y);
  }
  return { x: left - 5, y: top - 5, width: end - left + 10, height: foot - top + 10 };
}

/** What is asked of the worker. */
export type PictureRequest =
  | { readonly ask: 'change'; readonly pieces: readonly Piece[]; readonly gone: readonly string[] }
  | { readonly ask: 'paint'; readonly tile: TileRequest }
  | { readonly ask: 'take'; readonly icon: PaintedIcon };

/** An icon that was wanted. */
export interface PaintedIcon {
  /** File in assets/icons, without extension. */
  readonly name: string;
  /** Undefined: it can't be had. */
  readonly bitmap: ImageBitmap | undefined;
}

export interface TileRequest {
  readonly key: string;
  /** In canvas coordinates. */
  readonly x: number;
  readonly y: number;
  /** Of the bitmap, in its own pixels. */
  readonly width: number;
  readonly height: number;
  /** CSS pixels to a canvas pixel: the zoom it is painted for. */
  readonly zoom: number;
  /** Bitmap pixels to a CSS pixel. */
  readonly ratio: number;
  readonly scheme: 'light' | 'dark';
  /** With the grid's dots. */
  readonly grid: boolean;
}

export interface PaintedTile {
  readonly key: string;
  readonly bitmap: ImageBitmap;
}

/** `fonts` are there: what was painted before lacks them. A worker can't read an SVG: it wants its icons from the page. */
export type PictureReply =
  | { readonly painted: PaintedTile }
  | { readonly fonts: true }
  | { readonly wants: string };
