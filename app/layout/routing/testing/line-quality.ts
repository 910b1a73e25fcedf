// Counts what makes a drawing's lines hard to follow.
import type { Design } from '../../../design/schema.ts';
import { framesOf } from '../../frames.ts';
import { grow, overlaps, type Rect } from '../../rect.ts';
import { eachRun, runBounds } from '../polyline.ts';
import { type Routes, routeAll } from '../route.ts';
import { routeRequests, surroundings } from '../surroundings.ts';

export interface LineQuality {
  /** Times a line runs through a block. */
  readonly through: number;
  /** Places where lines cross: several on top of each other count once. */
  readonly crossings: number;
  readonly bends: number;
  /** Pixels for which lines that have neither start nor end in common lie on each other. */
  readonly overlap: number;
  /** Texts that touch a block, a name, another text or a line they have nothing to do with. */
  readonly covered: number;
  /** Lines without their text. */
  readonly missing: number;
}

interface Run {
  readonly id: string;
  readonly from: string;
  readonly to: string;
  readonly rect: Rect;
}

export function qualityOf(design: Design): LineQuality {
  const around = surroundings(framesOf(design));
  return judge(design, around, routeAll(routeRequests(Object.values(design.connections)), around));
}

export function judge(
  design: Design,
  around: ReturnType<typeof surroundings>,
  routes: Routes,
): LineQuality {
  const runs: Run[] = [];
  let bends = 0;
  for (const { id, from, to } of Object.values(design.connections)) {
    const line = routes.get(id)?.line ?? [];
    bends += Math.max(0, line.length - 2);
    eachRun(line, (a, b) => runs.push({ id, from, to, rect: runBounds(a, b) }));
  }
  const blocks = around.obstacles.filter(({ kind }) => kind === 'block');
  let through = 0;
  for (const { rect } of runs)
    for (const one of blocks) if (overlaps(grow(one.rect, -2), grow(rect, 0.5))) through += 1;

  const crossed = new Set<string>();
  let overlap = 0;
  runs.forEach((one, index) => {
    for (const other of runs.slice(index + 1)) {
      if (one.id === other.id) continue;
      const upright = one.rect.width === 0;
      if (upright !== (other.rect.width === 0)) {
        const [v, h] = upright ? [one.rect, other.rect] : [other.rect, one.rect];
        const inside =
          v.x > h.x + 1 && v.x < h.x + h.width - 1 && h.y > v.y + 1 && h.y < v.y + v.height - 1;
        if (inside) crossed.add(`${Math.round(v.x / 3)} ${Math.round(h.y / 3)}`);
        continue;
      }
      if (one.from === other.from || one.to === other.to) continue;
      const apart = upright ? one.rect.x - other.rect.x : one.rect.y - other.rect.y;
      const shared = upright
        ? Math.min(one.rect.y + one.rect.height, other.rect.y + other.rect.height) -
          Math.max(one.rect.y, other.rect.y)
        : Math.min(one.rect.x + one.rect.width, other.rect.x + other.rect.width) -
          Math.max(one.rect.x, other.rect.x);
      if (Math.abs(apart) < 5 && shared > 2) overlap += shared;
    }
  });

  const labels = Object.values(design.connections).flatMap((connection) => {
    const rect = routes.get(connection.id)?.label?.rect;
    return rect ? [{ connection, rect }] : [];
  });
  const covered = labels.filter(
    ({ connection: { id, from, to }, rect }) =>
      around.obstacles.some((one) => overlaps(one.rect, rect)) ||
      labels.some(
        (other) => other.connection.id !== id && other.rect !== rect && overlaps(other.rect, rect),
      ) ||
      runs.some(
        (run) =>
          run.id !== id &&
          run.from !== from &&
          run.to !== to &&
          overlaps(grow(run.rect, 0.5), rect),
      ),
  ).length;
  const missing = Object.keys(design.connections).length - labels.length;
  return {
    through,
    crossings: crossed.size,
    bends,
    overlap: Math.round(overlap),
    covered,
    missing,
  };
}
