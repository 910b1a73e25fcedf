import { onceFor } from '../../once-for.ts';
import { boundsOf, grow, type Rect } from '../rect.ts';
import type { Polyline } from './polyline.ts';
import type { Route } from './route.ts';

/** What a line takes up, and a little more, so that a straight one takes up something. */
export const boundsOfRoute = ({ line }: Route): Rect => boundsOfLine(line);

const boundsOfLine = onceFor((line: Polyline): Rect => {
  const bounds = boundsOf(line.map(({ x, y }) => ({ x, y, width: 0, height: 0 })));
  return grow(bounds ?? { x: 0, y: 0, width: 0, height: 0 }, 1);
});
