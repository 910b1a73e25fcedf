// The place nearest to a wanted one where nothing is in the way.
import type { Point } from '../../design/schema.ts';
import { bottom, distanceBetween, grow, overlaps, type Rect, right } from '../rect.ts';
import { upToGrid } from '../snap.ts';

/** Only so many of what is in the way are looked past; the last resort is below everything. */
const NEAR = 48;

interface Area {
  readonly width: number;
  readonly height: number;
}

export interface Room {
  readonly obstacles: readonly Rect[];
  /** Kept between neighbours. */
  readonly gap: number;
  /** Where a container's content begins. */
  readonly least?: Point | undefined;
  /** Where it ends below: what doesn't fit goes to the right. */
  readonly most?: number | undefined;
}

export function nearestFree(
  wanted: Point,
  { width, height }: Area,
  { obstacles, gap, least, most }: Room,
): Point {
  const size = { width, height };
  const start = within(wanted, least);
  const free = (at: Point): boolean => {
    const rect = grow({ ...at, ...size }, gap - 1);
    return !obstacles.some((other) => overlaps(rect, other));
  };
  const fits = ({ x, y }: Point): boolean =>
    (!least || (x >= least.x && y >= least.y)) && (most === undefined || y + size.height <= most);
  if (fits(start) && free(start)) return start;
  const own = { ...start, ...size };
  const near = obstacles
    .map((rect) => ({ rect, far: distanceBetween(own, rect) }))
    .toSorted((a, b) => a.far - b.far)
    .slice(0, NEAR)
    .map(({ rect }) => rect);
  const xs = new Set([start.x]);
  const ys = new Set([start.y]);
  if (least) ys.add(least.y);
  for (const rect of near) {
    xs.add(upToGrid(right(rect) + gap)).add(down8(rect.x - gap - size.width));
    ys.add(upToGrid(bottom(rect) + gap)).add(down8(rect.y - gap - size.height));
  }
  const spots = [...xs]
    .flatMap((x) => Array.from(ys, (y) => ({ x, y })))
    .filter(fits)
    .map((at) => ({ at, far: Math.abs(at.x - start.x) + Math.abs(at.y - start.y) }))
    .toSorted((a, b) => a.far - b.far);
  const found = spots.find(({ at }) => free(at));
  if (found) return found.at;
  if (most !== undefined)
    return {
      x: upToGrid(Math.max(start.x, ...obstacles.map(right)) + gap),
      y: least?.y ?? start.y,
    };
  return { x: start.x, y: upToGrid(Math.max(start.y, ...obstacles.map(bottom)) + gap) };
}

const within = ({ x, y }: Point, least: Point | undefined): Point =>
  least ? { x: Math.max(x, least.x), y: Math.max(y, least.y) } : { x, y };

const down8 = (value: number): number => Math.floor(value / 8) * 8;
