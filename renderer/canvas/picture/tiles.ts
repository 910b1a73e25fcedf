// Which tiles of the picture are needed for a view, and the elements that show them. They lie in
// canvas coordinates, so that panning and zooming move them like everything else; only when the zoom
// has come to rest are they painted for it.
import { grow, overlaps, type Rect } from '#app/layout/rect.ts';
import type { Area, PaintedTile, TileRequest } from './piece.ts';

/** Of a bitmap, in its own pixels. */
const SIZE = 512;
/** Asked of the worker at a time: what is no longer wanted by then is not painted. */
const AT_ONCE = 2;
/** Milliseconds the zoom has to stay as it is: a bit longer than elements wait, which come first. */
const REST = 240;
/** Where elements are on their way, which need no tiles when they come in time. */
const PATIENCE = 800;
/** Bitmaps of 1 MB. Those farthest from the view go first. */
const MOST = 96;
/** Of the picture of everything that stands in until tiles are painted. */
const BACKDROP = 2048;
/** Milliseconds. It may be a bit behind. */
const BACKDROP_REST = 600;

export interface View {
  readonly x: number;
  readonly y: number;
  readonly zoom: number;
  readonly width: number;
  readonly height: number;
}

interface Tile {
  readonly request: TileRequest;
  readonly rect: Rect;
  readonly canvas: HTMLCanvasElement;
  stale: boolean;
  asked: boolean;
  shown: boolean;
}

export interface Tiles {
  /** Undefined while the picture isn't looked at; `soon` where nothing else will be seen. */
  look(view: View | undefined, soon: boolean): void;
  /** The picture is another there; everywhere when nothing is said. */
  spoil(areas?: readonly Area[]): void;
  show(tile: PaintedTile): void;
  bounds(rect: Rect | undefined): void;
  scheme(scheme: 'light' | 'dark'): void;
  end(): void;
}

export function pictureTiles(
  layer: HTMLElement,
  ask: (tile: TileRequest) => void,
  isZooming: () => boolean,
): Tiles {
  const tiles = new Map<string, Tile>();
  let view: View | undefined;
  let scheme: 'light' | 'dark' = 'light';
  /** The zoom that tiles are painted for. */
  let zoom = 0;
  let inFlight = 0;
  let resting: ReturnType<typeof setTimeout> | undefined;
  let backdrop: Tile | undefined;
  let backdropRest: ReturnType<typeof setTimeout> | undefined;
  let whole: Rect | undefined;

  const make = (key: string, rect: Rect, width: number, height: number, at: number): Tile => {
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
    const request = { key, x: rect.x, y: rect.y, width, height, zoom: at, ratio, scheme };
    return { request, rect, canvas, stale: false, asked: false, shown: false };
  };

  const remove = (tile: Tile): void => {
    tile.canvas.remove();
    // Its memory goes now, not when the element is collected.
    tile.canvas.width = 0;
    tiles.delete(tile.request.key);
  };

  const visible = (): Rect | undefined =>
    view && {
      x: -view.x / view.zoom,
      y: -view.y / view.zoom,
      width: view.width / view.zoom,
      height: view.height / view.zoom,
    };

  /** So far out it has all that tiles would have. */
  const backdropWillDo = (): boolean =>
    backdrop !== undefined &&
    backdrop.shown &&
    backdrop.request.width >= backdrop.rect.width * zoom * window.devicePixelRatio;

  const want = (): void => {
    const area = visible();
    if (!area || zoom === 0) return;
    if (backdropWillDo()) {
      tidy(area);
      paintNext();
      return;
    }
    const size = SIZE / (zoom * window.devicePixelRatio);
    const around = grow(area, size / 2);
    const within = whole ? clip(around, grow(whole, 40 / zoom)) : undefined;
    if (!within) return;
    for (
      let column = Math.floor(within.x / size);
      column * size < within.x + within.width;
      column++
    )
      for (let row = Math.floor(within.y / size); row * size < within.y + within.height; row++) {
        const key = `${zoom} ${column} ${row}`;
        if (tiles.has(key)) continue;
        // A pixel more than its share: between two that meet, what is behind would shine through.
        const side = size * ((SIZE + 1) / SIZE);
        const rect = { x: column * size, y: row * size, width: side, height: side };
        tiles.set(key, make(key, rect, SIZE + 1, SIZE + 1, zoom));
      }
    tidy(area);
    paintNext();
  };

  /** Tiles of another zoom stand in until those of this one are there. */
  const tidy = (area: Rect): void => {
    const mine = [...tiles.values()].filter(({ request }) => request.zoom === zoom);
    const done = mine.every(({ rect, shown }) => shown || !overlaps(rect, area));
    const near = grow(area, Math.max(area.width, area.height));
    for (const tile of [...tiles.values()]) {
      const other = tile.request.zoom !== zoom;
      if (other ? done || !tile.shown : !overlaps(tile.rect, near)) remove(tile);
    }
    if (tiles.size <= MOST) return;
    const middle = centreOf(area);
    const far = [...tiles.values()].toSorted((a, b) => away(b.rect, middle) - away(a.rect, middle));
    for (const tile of far.slice(0, tiles.size - MOST)) remove(tile);
  };

  const paintNext = (): void => {
    const area = visible();
    if (!area) return;
    const middle = centreOf(area);
    const open = [...tiles.values(), ...(backdrop ? [backdrop] : [])]
      .filter((tile) => !tile.asked && (tile.stale || !tile.shown))
      .filter((tile) => tile === backdrop || tile.request.zoom === zoom)
      .toSorted((a, b) => order(a, area, middle) - order(b, area, middle));
    for (const tile of open) {
      if (inFlight >= AT_ONCE) return;
      tile.asked = true;
      tile.stale = false;
      inFlight += 1;
      ask({ ...tile.request, scheme });
    }
  };

  /** The backdrop first, as it stands in for all; then what is in view, from the middle outwards. */
  const order = (tile: Tile, area: Rect, middle: { x: number; y: number }): number =>
    tile === backdrop && !tile.shown
      ? -1
      : away(tile.rect, middle) + (overlaps(tile.rect, area) ? 0 : 1e9);

  const rest = (): void => {
    if (!view) return;
    if (isZooming()) {
      resting = setTimeout(rest, REST);
      return;
    }
    zoom = view.zoom;
    want();
  };

  const renewBackdrop = (): void => {
    clearTimeout(backdropRest);
    if (!whole || whole.width === 0 || whole.height === 0) return;
    if (!backdrop || !sameArea(backdrop.rect, grow(whole, 60))) {
      const rect = grow(whole, 60);
      const at = Math.min(BACKDROP / rect.width, BACKDROP / rect.height, 0.2);
      const ratio = window.devicePixelRatio;
      const next = make(
        'backdrop',
        rect,
        Math.max(1, Math.round(rect.width * at)),
        Math.max(1, Math.round(rect.height * at)),
        at / ratio,
      );
      next.canvas.dataset.backdrop = '';
      const former = backdrop;
      backdrop = next;
      former?.canvas.remove();
      paintNext();
      return;
    }
    const stands = backdrop;
    backdropRest = setTimeout(() => {
      stands.stale = true;
      paintNext();
    }, BACKDROP_REST);
  };

  return {
    look: (next, soon) => {
      const zoomed = next?.zoom !== view?.zoom;
      view = next;
      if (!next) return;
      if (zoom !== 0 && zoomed)
        for (const tile of [...tiles.values()])
          if (isFarFrom(tile.request.zoom, next.zoom)) remove(tile);
      if (soon && (zoom === 0 || zoom === next.zoom)) {
        zoom = next.zoom;
        want();
        return;
      }
      clearTimeout(resting);
      resting = setTimeout(rest, soon ? REST : PATIENCE);
    },
    spoil: (areas) => {
      for (const tile of tiles.values())
        if (
          !areas ||
          areas.some((area) => overlaps(area, grow(tile.rect, 16 / tile.request.zoom)))
        ) {
          if (tile.request.zoom === zoom) tile.stale = true;
          else remove(tile);
        }
      renewBackdrop();
      paintNext();
    },
    show: ({ key, bitmap }) => {
      inFlight = Math.max(0, inFlight - 1);
      const tile = key === 'backdrop' ? backdrop : tiles.get(key);
      if (tile && bitmap.width === tile.canvas.width) {
        tile.asked = false;
        tile.canvas.getContext('bitmaprenderer')?.transferFromImageBitmap(bitmap);
        if (!tile.shown) {
          tile.shown = true;
          if (tile === backdrop) layer.prepend(tile.canvas);
          else layer.append(tile.canvas);
        }
      } else bitmap.close();
      const area = visible();
      if (area) tidy(area);
      paintNext();
    },
    bounds: (rect) => {
      whole = rect;
      renewBackdrop();
    },
    scheme: (next) => {
      scheme = next;
      for (const tile of tiles.values()) tile.stale = true;
      if (backdrop) backdrop.stale = true;
      paintNext();
    },
    end: () => {
      clearTimeout(resting);
      clearTimeout(backdropRest);
      for (const tile of [...tiles.values()]) remove(tile);
      backdrop?.canvas.remove();
    },
  };
}

/** So much larger or smaller than it was painted for that the backdrop is as good, and cheaper. */
const isFarFrom = (painted: number, zoom: number): boolean =>
  painted / zoom > 3 || zoom / painted > 3;

const centreOf = ({ x, y, width, height }: Rect): { x: number; y: number } => ({
  x: x + width / 2,
  y: y + height / 2,
});

const away = (rect: Rect, { x, y }: { x: number; y: number }): number =>
  Math.hypot(rect.x + rect.width / 2 - x, rect.y + rect.height / 2 - y);

const sameArea = (a: Rect, b: Rect): boolean =>
  a.x === b.x && a.y === b.y && a.width === b.width && a.height === b.height;

function clip(a: Rect, b: Rect): Rect | undefined {
  const x = Math.max(a.x, b.x);
  const y = Math.max(a.y, b.y);
  const width = Math.min(a.x + a.width, b.x + b.width) - x;
  const height = Math.min(a.y + a.height, b.y + b.height) - y;
  return width > 0 && height > 0 ? { x, y, width, height } : undefined;
}
