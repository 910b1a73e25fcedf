// Texts on lines are drawn larger than the picture where it is looked at from afar. How much each of
// them may grow is known from what stands round it, once it has its place.
import { center, type Rect } from '../rect.ts';
import { type Label, LINE_LEFT } from './label.ts';
import type { Polyline } from './polyline.ts';
import type { RoutingScene } from './scene.ts';

/** Larger texts would be what one sees first. */
export const MOST_GROWTH = 1.6;
/** Steps, so that a pixel more or less beside it makes no other label. */
const STEP = 20;

/** The label as it is drawn at a scale, as far as it has room; its gap in the line with it. */
export function grown(label: Label, scale: number): Label {
  const by = Math.min(scale, label.growth ?? 1);
  return by === 1 ? label : { ...label, rect: scaled(label.rect, by) };
}

/** All round its middle. */
export function scaled(rect: Rect, by: number): Rect {
  const { x, y } = center(rect);
  const width = rect.width * by;
  const height = rect.height * by;
  return { x: x - width / 2, y: y - height / 2, width, height };
}

/** `label` with the growth it has room for among blocks, names, other lines, and texts that grow as it does. */
export function withGrowth(
  { growth: _former, ...label }: Label,
  line: Polyline,
  trunk: string,
  scene: RoutingScene,
): Label {
  const { rect, run, on } = label;
  const [from, to] = [line[run], line[run + 1]];
  if (!from || !to) return label;
  const upright = from.x === to.x;
  const middle = center(rect);
  const left = Math.min(distance(on, from), distance(on, to)) - LINE_LEFT;
  let growth = Math.min(MOST_GROWTH, (2 * left) / (upright ? rect.height : rect.width));
  for (const other of scene.around(scaled(rect, 2 * MOST_GROWTH), trunk, upright)) {
    if (other.rect === rect) continue;
    const { x, y } = center(other.rect);
    // Two texts meet half-way.
    const still = other.grows ? 0 : 1;
    const wide = rect.width + (1 - still) * other.rect.width;
    const high = rect.height + (1 - still) * other.rect.height;
    const apart = Math.max(
      (2 * Math.abs(x - middle.x) - still * other.rect.width) / wide,
      (2 * Math.abs(y - middle.y) - still * other.rect.height) / high,
    );
    growth = Math.min(growth, apart);
  }
  const steps = Math.floor(growth * STEP) / STEP;
  return steps > 1 ? { ...label, growth: steps } : label;
}

const distance = (a: { x: number; y: number }, b: { x: number; y: number }): number =>
  Math.abs(a.x - b.x) + Math.abs(a.y - b.y);
