// Finds frames and lines of the scene by where they are. Kept in step with it bit by bit: what didn't
// move is the same object.
import type { ConnectionId } from '#app/design/ids.ts';
import type { Point } from '#app/design/schema.ts';
import type { Frame, Frames } from '#app/layout/frames.ts';
import type { Rect } from '#app/layout/rect.ts';
import { type RectIndex, rectIndex } from '#app/layout/rect-index.ts';
import type { Route, Routes } from '#app/layout/routing/route.ts';
import { boundsOfRoute } from '#app/layout/routing/route-bounds.ts';
import type { DrawnConnection } from '#app/layout/visible.ts';
import { useScene } from '../scene-store.ts';

const frameIndex = rectIndex<Frame>();
let indexedFrames: Frames = new Map();
const routeIndex = rectIndex<string>();
let indexedRoutes: Routes = new Map();

function follow<K extends string, V, T>(
  index: RectIndex<T>,
  before: ReadonlyMap<K, V>,
  after: ReadonlyMap<K, V>,
  put: (id: K, value: V) => void,
): void {
  for (const id of before.keys()) if (!after.has(id)) index.delete(id);
  for (const [id, value] of after) if (before.get(id) !== value) put(id, value);
}

export function framesWithin(rect: Rect): readonly Frame[] {
  const { frames } = useScene.getState();
  if (frames !== indexedFrames) {
    follow(frameIndex, indexedFrames, frames, (id, frame) => frameIndex.set(id, frame.rect, frame));
    indexedFrames = frames;
  }
  return frameIndex.within(rect);
}

export function linesWithin(rect: Rect): readonly string[] {
  const { routes } = useScene.getState();
  if (routes !== indexedRoutes) {
    follow(routeIndex, indexedRoutes, routes, (id, route) =>
      routeIndex.set(id, boundsOfRoute(route), id),
    );
    indexedRoutes = routes;
  }
  return routeIndex.within(rect);
}

const HAIR = 0.01;

/** What lies under a point: the smallest block, else microservice, else the innermost container. */
export function frameAt({ x, y }: Point): Frame | undefined {
  const under = framesWithin({ x: x - HAIR, y: y - HAIR, width: 2 * HAIR, height: 2 * HAIR });
  return under.toSorted((a, b) => HEIGHTS[b.shape] - HEIGHTS[a.shape] || b.depth - a.depth)[0];
}

const HEIGHTS: { readonly [shape in Frame['shape']]: number } = {
  box: 2,
  block: 2,
  hull: 1,
  container: 0,
};

/** The line nearest to a point, no farther than `reach` from it. */
export function lineAt({ x, y }: Point, reach: number): DrawnConnection | undefined {
  const { routes, drawn } = useScene.getState();
  const near = { x: x - reach, y: y - reach, width: 2 * reach, height: 2 * reach };
  let best: { readonly id: string; readonly away: number } | undefined;
  for (const id of linesWithin(near)) {
    const route = routes.get(id);
    const away = route ? distance(route, { x, y }) : Infinity;
    if (away <= reach && away < (best?.away ?? Infinity)) best = { id, away };
  }
  return best && drawn.get(best.id as ConnectionId); // routes are made of connections
}

function distance({ line }: Route, { x, y }: Point): number {
  let least = Infinity;
  line.forEach((to, index) => {
    const from = line[index - 1];
    if (!from) return;
    const dx = Math.max(Math.min(from.x, to.x) - x, 0, x - Math.max(from.x, to.x));
    const dy = Math.max(Math.min(from.y, to.y) - y, 0, y - Math.max(from.y, to.y));
    least = Math.min(least, Math.hypot(dx, dy));
  });
  return least;
}
