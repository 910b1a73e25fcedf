// From connections to lines: first what a hand has steered, then for the others the sides each one
// uses, its place on each side, and its line; the simplest ones first, so that the long ones go round
// them. Lines that stand already are respected.
import type { Rect } from '../rect.ts';
import { cheapestLine } from './candidates.ts';
import { addLoad, type Chosen, chooseSides, noLoad } from './choose-sides.ts';
import { improved, type Standing } from './improve.ts';
import type { Polyline } from './polyline.ts';
import type { RouteRequest } from './request.ts';
import type { RoutingScene } from './scene.ts';
import { spread } from './spread.ts';
import { steeredLine } from './steered.ts';

export interface Laid {
  readonly request: RouteRequest;
  readonly line: Polyline;
}

/** In the order they were laid. Requests whose ends have no rectangle, or are the same, get no line. */
export function layLines(
  requests: readonly RouteRequest[],
  rects: ReadonlyMap<string, Rect>,
  scene: RoutingScene,
  standing: readonly Chosen[] = [],
): readonly Laid[] {
  const load = noLoad();
  for (const chosen of standing) addLoad(load, chosen);
  const steered: (Laid & { readonly chosen: Chosen })[] = [];
  const unsteered: { readonly request: RouteRequest; readonly from: Rect; readonly to: Rect }[] =
    [];
  for (const request of requests.toSorted(byDistance(rects))) {
    const from = rects.get(request.from);
    const to = rects.get(request.to);
    if (!from || !to || request.from === request.to) continue;
    const points = request.steering?.points ?? [];
    const found = points.length > 0 ? steeredLine(request, { from, to }, points, scene) : undefined;
    if (!found) {
      unsteered.push({ request, from, to });
      continue;
    }
    const { line } = found;
    const chosen = { request, from: found.from, to: found.to, straight: false, price: 0 };
    addLoad(load, chosen);
    steered.push({ request, line, chosen });
  }
  for (const { request, line } of steered) scene.lay(line, request.trunk);

  const chosen = unsteered.flatMap(({ request, from, to }) => {
    const sides = chooseSides(request, { from, to }, scene, load);
    return sides ? [sides] : [];
  });
  const fixed = new Set<Chosen['request']>(
    [...standing, ...steered.map((one) => one.chosen)].map(({ request }) => request),
  );
  const open = spread([...standing, ...steered.map((one) => one.chosen), ...chosen])
    .filter(({ request }) => !fixed.has(request))
    .toSorted((a, b) => a.price - b.price);
  const lines = improved(
    open.map((one): Standing => {
      const { request, from, to } = one;
      const found = cheapestLine(from, to, request.trunk, scene, 'lanes');
      const line = found?.line ?? [from.port, to.port];
      return { chosen: one, line, takeUp: scene.lay(line, request.trunk) };
    }),
    [...standing, ...steered.map((one) => one.chosen)],
    scene,
  );
  return [
    ...steered.map(({ request, line }) => ({ request, line })),
    ...lines.map(({ chosen: { request }, line }) => ({ request, line })),
  ];
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
