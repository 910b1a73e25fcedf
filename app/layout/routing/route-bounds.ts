import { boundsOf, grow, type Rect } from '../rect.ts';
import type { Polyline } from './polyline.ts';
import type { Route } from './route.ts';

const known = new WeakMap<Polyline, Rect>();

/** What a line takes up, and a little more, so that a straight one takes up something. */
export function boundsOfRoute({ line }: Route): Rect {
  const found = known.get(line);
  if (found) return found;
  const bounds = boundsOf(line.map(({ x, y }) => ({ x, y, width: 0, height: 0 })));
  const rect = grow(bounds ?? { x: 0, y: 0, width: 0, height: 0 }, 1);
  known.set(line, rect);
  return rect;
}
