// Which tiles of the picture are needed for a view, and the elements that show them. They lie in
// canvas coordinates, so that panning and zooming move them like everything else; only when the zoom
// has come to rest are they painted for it.
import { center, grow, overlaps, type Rect, sameRect } from '#app/layout/rect.ts';
import { createGlance, GLANCE } from './glance.ts';
import type { Area, PaintedTile, TileRequest } from './piece.ts';
import {
  areaAt,
  away,
  clip,
  isFarFrom,
  type Look,
  newTile,
  partsOf,
  type Tile,
  type View,
} from './tile.ts';

/** Of a bitmap, in its own pixels. */
const SIZE = 512;
/** Asked of the worker at a time: what is no longer wanted by then is not painted. */
const AT_ONCE = 2;
/** Milliseconds the zoom has to stay as it is: a bit longer than elements wait, which come first. */
const REST = 240;
/** Near by, for the next time the view moves: as long as things change, nobody waits for it. */
const PATIENCE = 300;
/** Bitmaps of 1 MB. Those farthest from the view go first. */
const MOST = 96;
/** Of the picture of everything that stands in until tiles are painted. */
const BACKDROP = 2048;
/** Milliseconds. It may be a bit behind. */
const BACKDROP_REST = 600;

export interface Tiles {
  /** `seen`: it is looked at; otherwise it is painted for when it will be. */
  look(view: View, seen: boolean): void;
  /** Whether all that is in view is painted as it is now; or was, where the zoom has set out from. */
  covers(): boolean;
  /** The picture is another there; everywhere when nothing is said. */
  spoil(areas?: readonly Area[]): void;
  show(tile: PaintedTile): void;
  bounds(rect: Rect | undefined): void;
  /** They all look different from now on. */
  restyle(look: Look): void;
  end(): void;
}

export function pictureTiles(
  layer: HTMLElement,
  ask: (tile: TileRequest) => void,
  isZooming: () => boolean,
): Tiles {
  const tiles = new Map<string, Tile>();
  const glance = createGlance(layer, (request) => ask({ ...request, ...look }));
  let view: View | undefined;
  let seen = false;
  let look: Look = { scheme: 'light', grid: true };
  /** The zoom that tiles are painted for. */
  let zoom = 0;
  let coveredAtZoom = false;
  let inFlight = 0;
  let resting: ReturnType<typeof setTimeout> | undefined;
  let backdrop: Tile | undefined;
  let backdropRest: ReturnType<typeof setTimeout> | undefined;
  let whole: Rect | undefined;

  const remove = (tile: Tile): void => {
    tile.canvas.remove();
    // Its memory goes now, not when the element is collected.
    tile.canvas.width = 0;
    tiles.delete(tile.request.key);
  };

  const ofThisZoom = (): readonly Tile[] =>
    [...tiles.values()].filter(({ request }) => request.zoom === zoom);

  const visible = (): Rect | undefined => view && areaAt(view);

  /** So far out it has all that tiles would have. */
  const backdropWillDo = (at: number): boolean =>
    backdrop !== undefined &&
    backdrop.shown &&
    backdrop.request.width >= backdrop.rect.width * at * window.devicePixelRatio;

  const want = (): void => {
    const area = visible();
    if (!area || zoom === 0) return;
    if (backdropWillDo(zoom)) {
      tidy(area);
      paintNext();
      return;
    }
    const size = sizeOf(zoom);
    const within = whole ? clip(grow(area, size), grow(whole, 40 / zoom)) : undefined;
    if (!within) return;
    for (const { column, row, rect } of partsOf(within, size)) {
      const key = `${zoom} ${column} ${row}`;
      if (tiles.has(key)) continue;
      // A pixel more than its share: between two that meet, what is behind would shine through.
      const side = size * ((SIZE + 1) / SIZE);
      const own = { ...rect, width: side, height: side };
      tiles.set(key, newTile({ key, rect: own, width: SIZE + 1, height: SIZE + 1, zoom }));
    }
    tidy(area);
    paintNext();
  };

  /** Tiles of another zoom stand in until those of this one are there. */
  const tidy = (area: Rect): void => {
    const done = ofThisZoom().every(({ rect, shown }) => shown || !overlaps(rect, area));
    const near = grow(area, Math.max(area.width, area.height));
    for (const tile of [...tiles.values()]) {
      const other = tile.request.zoom !== zoom;
      if (other ? done || !tile.shown : !overlaps(tile.rect, near)) remove(tile);
    }
    if (view?.zoom === zoom && !isZooming() && isCovered()) glance.hide();
    if (tiles.size <= MOST) return;
    const middle = center(area);
    const far = [...tiles.values()].toSorted((a, b) => away(b.rect, middle) - away(a.rect, middle));
    for (const tile of far.slice(0, tiles.size - MOST)) remove(tile);
  };

  const paintNext = (): void => {
    const area = visible();
    // On its way the zoom has the glance: a tile costs the frame it arrives in.
    if (!area || isZooming()) return;
    const middle = center(area);
    const open = [...tiles.values(), ...(backdrop ? [backdrop] : [])]
      .filter((tile) => !tile.asked && (tile.stale || !tile.shown))
      .filter((tile) => tile === backdrop || tile.request.zoom === zoom)
      .toSorted((a, b) => order(a, area, middle) - order(b, area, middle));
    for (const tile of open) {
      if (inFlight >= AT_ONCE) return;
      tile.asked = true;
      tile.stale = false;
      inFlight += 1;
      ask({ ...tile.request, ...look });
    }
  };

  /** The backdrop first, as it stands in for all; then what is in view, from the middle outwards. */
  const order = (tile: Tile, area: Rect, middle: { x: number; y: number }): number =>
    tile === backdrop && !tile.shown
      ? -1
      : away(tile.rect, middle) + (overlaps(tile.rect, area) ? 0 : 1e9);

  const rest = (): void => {
    resting = undefined;
    if (!view) return;
    if (isZooming()) {
      restIn(REST);
      return;
    }
    zoom = view.zoom;
    want();
  };

  const restIn = (ms: number): void => {
    clearTimeout(resting);
    resting = setTimeout(rest, ms);
  };

  /** All of the view, by the tiles of this zoom. */
  const isCovered = (): boolean => {
    const area = visible();
    if (!area || !whole || zoom === 0) return false;
    const within = clip(area, whole);
    if (!within) return true;
    for (const { column, row } of partsOf(within, sizeOf(zoom))) {
      const tile = tiles.get(`${zoom} ${column} ${row}`);
      if (!tile?.shown || tile.stale || tile.asked) return false;
    }
    return true;
  };

  /** What is missing or stale: at once where somebody looks at it. */
  const renew = (): void => (seen ? paintNext() : restIn(PATIENCE));

  const renewBackdrop = (): void => {
    clearTimeout(backdropRest);
    if (!whole || whole.width === 0 || whole.height === 0) return;
    if (!backdrop || !sameRect(backdrop.rect, grow(whole, 60))) {
      const rect = grow(whole, 60);
      const at = Math.min(BACKDROP / rect.width, BACKDROP / rect.height, 0.2);
      const next = newTile({
        key: 'backdrop',
        rect,
        width: Math.max(1, Math.round(rect.width * at)),
        height: Math.max(1, Math.round(rect.height * at)),
        zoom: at / window.devicePixelRatio,
      });
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
    look: (next, looked) => {
      const zoomed = next.zoom !== view?.zoom;
      if (zoomed && view?.zoom === zoom) coveredAtZoom = isCovered();
      else if (!zoomed && !isZooming()) coveredAtZoom = false;
      view = next;
      seen = looked;
      if (zoomed)
        for (const { canvas, request } of tiles.values())
          canvas.hidden = isFarFrom(request.zoom, next.zoom);
      if (!seen) restIn(PATIENCE);
      else if (zoom === 0 || zoom === next.zoom) {
        clearTimeout(resting);
        resting = undefined;
        zoom = next.zoom;
        want();
      } else {
        if (zoomed || resting === undefined) restIn(REST);
        const tilesDo = !isFarFrom(zoom, next.zoom) && isCovered();
        if (zoomed && isZooming() && !tilesDo && !backdropWillDo(next.zoom))
          glance.follow(next, zoom);
      }
    },
    covers: () =>
      view?.zoom === zoom
        ? isCovered()
        : isZooming() && (coveredAtZoom || (view !== undefined && glance.covers(view))),
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
      renew();
    },
    show: ({ key, bitmap }) => {
      if (key === GLANCE) return glance.show(bitmap);
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
    restyle: (next) => {
      if (next.scheme === look.scheme && next.grid === look.grid) return;
      look = next;
      for (const tile of tiles.values()) tile.stale = true;
      if (backdrop) backdrop.stale = true;
      renew();
    },
    end: () => {
      clearTimeout(resting);
      clearTimeout(backdropRest);
      for (const tile of [...tiles.values()]) remove(tile);
      backdrop?.canvas.remove();
      glance.hide();
    },
  };
}

/** Of a tile, in canvas pixels. */
const sizeOf = (zoom: number): number => SIZE / (zoom * window.devicePixelRatio);
