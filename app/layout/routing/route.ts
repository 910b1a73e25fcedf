// Lays all connections of a design. The same picture always gives the same routes, whatever was
// moved before.
import { type Label, placeLabels } from './label.ts';
import { withGrowth } from './label-growth.ts';
import { type Laid, layLines } from './lay-lines.ts';
import type { Polyline } from './polyline.ts';
import type { RouteRequest } from './request.ts';
import { type RoutingScene, routingScene, type Surroundings } from './scene.ts';

export interface Route {
  readonly line: Polyline;
  /** Undefined where there is no room for the text. */
  readonly label: Label | undefined;
}
export type Routes = ReadonlyMap<string, Route>;

/** Requests whose ends have no rectangle, or are one and the same block, get no route. */
export function routeAll(requests: readonly RouteRequest[], around: Surroundings): Routes {
  const scene = routingScene(around);
  return labelled(layLines(requests, around.rects, scene), scene);
}

/** Texts come last: they find room between lines more easily than lines between texts. */
export function labelled(lines: readonly Laid[], scene: RoutingScene): Map<string, Route> {
  const labels = placeLabels(lines, scene);
  return new Map(
    lines.map(({ request: { id, trunk }, line }) => {
      const label = labels.get(id);
      return [id, { line, label: label && withGrowth(label, line, trunk, scene) }] as const;
    }),
  );
}
