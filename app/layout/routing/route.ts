// Lays all connections of a design: first the sides each one uses, then its place on each side, then
// its line, the simplest ones first so that the long ones go round them. The same picture always
// gives the same routes, whatever was moved before.
import { type Rect } from '../rect.ts';
import { cheapestLine } from './candidates.ts';
import { type Chosen, chooseSides, type SideLoad } from './choose-sides.ts';
import { type Label, placeLabel } from './label.ts';
import type { Polyline } from './polyline.ts';
import type { RouteRequest } from './request.ts';
import { routingScene, type Surroundings } from './scene.ts';
import { spread } from './spread.ts';

export interface Route {
  readonly line: Polyline;
  /** Undefined where there is no room for the text. */
  readonly label: Label | undefined;
}
export type Routes = ReadonlyMap<string, Route>;

/** Requests whose ends have no rectangle, or are one and the same block, get no route. */
export function routeAll(requests: readonly RouteRequest[], around: Surroundings): Routes {
  const scene = routingScene(around);
  const load: SideLoad = new Map();
  const chosen: Chosen[] = [];
  for (const request of requests.toSorted(byDistance(around.rects))) {
    const from = around.rects.get(request.from);
    const to = around.rects.get(request.to);
    if (!from || !to || request.from === request.to) continue;
    const sides = chooseSides(request, { from, to }, scene, load);
    if (sides) chosen.push(sides);
  }
  const lines = spread(chosen)
    .toSorted((a, b) => a.price - b.price)
    .map(({ request, from, to }) => {
      const found = cheapestLine(from, to, request.trunk, scene, 'lanes');
      const line = found?.line ?? [from.port, to.port];
      scene.lay(line, request.trunk);
      return { request, line };
    });
  // Texts come last: they find room between lines more easily than lines between texts.
  const routes = new Map<string, Route>();
  for (const { request, line } of lines) {
    const { id, labelWidth, trunk } = request;
    const label = labelWidth > 0 ? placeLabel(line, labelWidth, trunk, scene) : undefined;
    if (label) scene.layLabel(label.rect);
    routes.set(id, { line, label });
  }
  return routes;
}

function byDistance(rects: ReadonlyMap<string, Rect>) {
  const distances = new Map<RouteRequest, number>();
  const distance = (request: RouteRequest): number => {
    const known = distances.get(request);
    if (known !== undefined) return known;
    const from = rects.get(request.from);
    const to = rects.get(request.to);
    const found =
      from && to
        ? Math.abs(from.x + from.width / 2 - to.x - to.width / 2) +
          Math.abs(from.y + from.height / 2 - to.y - to.height / 2)
        : Infinity;
    distances.set(request, found);
    return found;
  };
  return (a: RouteRequest, b: RouteRequest): number =>
    distance(a) - distance(b) || (a.id < b.id ? -1 : 1);
}
