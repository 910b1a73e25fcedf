// One piece of the painted design, in its own element, and where such pieces lie.
import type { Rect } from '#app/layout/rect.ts';
import type { TileRequest } from './piece.ts';

/** How all tiles look at the moment. */
export type Look = Pick<TileRequest, 'scheme' | 'grid'>;

export interface View {
  readonly x: number;
  readonly y: number;
  readonly zoom: number;
  readonly width: number;
  readonly height: number;
}

export interface Tile {
  readonly request: Omit<TileRequest, keyof Look>;
  readonly rect: Rect;
  readonly canvas: HTMLCanvasElement;
  stale: boolean;
  asked: boolean;
  shown: boolean;
}

export function newTile(asked: {
  readonly key: string;
  /** In canvas coordinates. */
  readonly rect: Rect;
  /** Of the bitmap, in its own pixels. */
  readonly width: number;
  readonly height: number;
  readonly zoom: number;
}): Tile {
  const { key, rect, width, height, zoom } = asked;
  const canvas = document.createElement('canvas');
  canvas.width = width;
  canvas.height = height;
  Object.assign(canvas.style, {
    position: 'absolute',
    left: `${rect.x}px`,
    top: `${rect.y}px`,
    width: `${rect.width}px`,
    height: `${rect.height}px`,
  });
  const ratio = window.devicePixelRatio;
  const request = { key, x: rect.x, y: rect.y, width, height, zoom, ratio };
  return { request, rect, canvas, stale: false, asked: false, shown: false };
}

/** The squares of a grid that a rectangle touches. */
export function* partsOf(
  within: Rect,
  size: number,
): Generator<{ readonly column: number; readonly row: number; readonly rect: Rect }> {
  for (let column = Math.floor(within.x / size); column * size < within.x + within.width; column++)
    for (let row = Math.floor(within.y / size); row * size < within.y + within.height; row++)
      yield {
        ...{ column, row },
        rect: { x: column * size, y: row * size, width: size, height: size },
      };
}

/** So much larger or smaller than it was painted for that the backdrop is as good, and cheaper. */
export const isFarFrom = (painted: number, zoom: number): boolean =>
  painted / zoom > 3 || zoom / painted > 3;

export const away = (rect: Rect, { x, y }: { x: number; y: number }): number =>
  Math.hypot(rect.x + rect.width / 2 - x, rect.y + rect.height / 2 - y);

export function clip(a: Rect, b: Rect): Rect | undefined {
  const x = Math.max(a.x, b.x);
  const y = Math.max(a.y, b.y);
  const width = Math.min(a.x + a.width, b.x + b.width) - x;
  const height = Math.min(a.y + a.height, b.y + b.height) - y;
  return width > 0 && height > 0 ? { x, y, width, height } : undefined;
}

/** What is in view, or would be at another zoom round the same middle. */
export function areaAt({ x, y, zoom, width, height }: View, at = zoom): Rect {
  const middle = { x: (width / 2 - x) / zoom, y: (height / 2 - y) / zoom };
  return {
    x: middle.x - width / 2 / at,
    y: middle.y - height / 2 / at,
    width: width / at,
    height: height / at,
  };
}
