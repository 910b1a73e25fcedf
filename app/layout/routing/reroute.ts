// Lays anew only what a change touches: connections whose ends moved, new ones, and those whose line
// now runs through a block that moved. What stays is left exactly as it is, so the picture depends on
// what was there before; laying everything again may give another, no better one.
import { boundsOf, grow, holdsRect, overlaps, type Rect } from '../rect.ts';
import type { Chosen } from './choose-sides.ts';
import { MOST_GROWTH, scaled, withGrowth } from './label-growth.ts';
import { layLines } from './lay-lines.ts';
import { eachRun, type Polyline, runBounds } from './polyline.ts';
import type { RouteRequest } from './request.ts';
import { labelled, type Route, type Routes } from './route.ts';
import { boundsOfRoute } from './route-bounds.ts';
import { routingScene, type Surroundings } from './scene.ts';
import { sideOf } from './sides.ts';

export interface Changed {
  /** Blocks, containers and microservices that were moved, resized, added or removed. */
  readonly blocks: ReadonlySet<string>;
  /** Connections that are another thing than before: their ends, kind, text or steering. */
  readonly connections?: ReadonlySet<string>;
}

/** How far round the lines laid anew others are looked at. */
const NEAR = 320;

/** Routes that need no change are the very objects of `former`. */
export function reroute(
  former: Routes,
  requests: readonly RouteRequest[],
  around: Surroundings,
  { blocks, connections = new Set() }: Changed,
): Routes {
  const moved = around.obstacles.filter(({ id, kind }) => kind === 'block' && blocks.has(id));
  const stale: RouteRequest[] = [];
  const kept: { readonly request: RouteRequest; readonly route: Route }[] = [];
  for (const request of requests) {
    const route = former.get(request.id);
    const anew =
      !route ||
      connections.has(request.id) ||
      blocks.has(request.from) ||
      blocks.has(request.to) ||
      moved.some(({ rect }) => runsThrough(route.line, grow(rect, CLOSE)));
    if (anew) stale.push(request);
    else kept.push({ request, route });
  }
  if (stale.length === 0 && kept.length === former.size && moved.length === 0) return former;

  const ends = stale.flatMap(({ from, to }) => [from, to]);
  const rects = ends.flatMap((id) => around.rects.get(id) ?? []);
  const bounds = boundsOf([...rects, ...moved.map(({ rect }) => rect)]);
  const area = bounds && grow(bounds, NEAR);
  const near = area ? kept.filter(({ route }) => overlaps(boundsOfRoute(route), area)) : [];
  const scene = routingScene({
    ...around,
    obstacles: area ? around.obstacles.filter(({ rect }) => overlaps(rect, area)) : [],
    borders: area ? around.borders.filter((rect) => overlaps(rect, area)) : [],
  });
  for (const { request, route } of near) scene.lay(route.line, request.trunk);
  // A line may run under the text of its own trunk, which then stands for it too.
  const trunks = new Set(stale.map(({ trunk }) => trunk));
  for (const { request, route } of near)
    if (route.label && !trunks.has(request.trunk)) scene.layLabel(route.label.rect);
  const standing = near.flatMap(({ request, route }) => standingOf(request, route, around.rects));
  const lines = layLines(stale, around.rects, scene, standing);

  // Also the texts that a line showed for others which is elsewhere now.
  const laid = new Set(stale.map(({ id }) => id));
  const covered = near.filter(
    ({ route: { label } }) =>
      label &&
      ((label.shownBy !== undefined && laid.has(label.shownBy)) ||
        moved.some(({ rect }) => overlaps(rect, label.rect)) ||
        lines.some(({ line }) => runsThrough(line, label.rect))),
  );
  const moving = new Set(covered);
  for (const one of near)
    if (one.route.label && trunks.has(one.request.trunk) && !moving.has(one))
      scene.layLabel(one.route.label.rect);
  const texts = labelled(
    [...covered.map(({ request, route }) => ({ request, line: route.line })), ...lines],
    scene,
  );
  // Others stay where they are, with more or less room to be drawn larger.
  const beside = near.flatMap(({ request, route }) => {
    const { line, label } = route;
    if (!label || !area || !holdsRect(area, scaled(label.rect, 2 * MOST_GROWTH))) return [];
    const now = withGrowth(label, line, request.trunk, scene);
    return now.growth === label.growth ? [] : [[request.id, { line, label: now }] as const];
  });
  const changed = new Map(beside);
  const gone = new Set(stale.map(({ id }) => id).filter((id) => !texts.has(id)));
  const routes = new Map<string, Route>();
  for (const { id } of requests) {
    const route = texts.get(id) ?? changed.get(id) ?? former.get(id);
    if (route && !gone.has(id)) routes.set(id, route);
  }
  return routes;
}

/** A block beside a line is no reason to lay it anew; one that touches it is. */
const CLOSE = 3;

function runsThrough(line: Polyline, rect: Rect): boolean {
  let through = false;
  eachRun(line, (from, to) => {
    through ||= overlaps(grow(runBounds(from, to), 0.5), rect);
  });
  return through;
}

/** The ends of a line that stays: others on the same sides make room for them. */
function standingOf(
  request: RouteRequest,
  { line }: Route,
  rects: ReadonlyMap<string, Rect>,
): readonly Chosen[] {
  const from = rects.get(request.from);
  const to = rects.get(request.to);
  const first = line[0];
  const last = line.at(-1);
  if (!from || !to || !first || !last) return [];
  const end = (id: string, rect: Rect, port: { readonly x: number; readonly y: number }) => ({
    id,
    rect,
    side: sideOf(rect, port),
    port,
    fixed: true,
  });
  return [
    {
      request,
      from: end(request.from, from, first),
      to: end(request.to, to, last),
      straight: line.length === 2,
      price: 0,
    },
  ];
}
