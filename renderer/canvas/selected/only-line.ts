import type { Connection } from '#app/design/schema.ts';
import { onlyConnection } from '../../store/selected.ts';
import { useScene } from '../scene-store.ts';

/**
 * The one connection that is selected, if it has a line of its own: one that is hidden in something
 * collapsed, or drawn as one with others, has nothing on the canvas to be worked at.
 */
export function onlyLine(): Connection | undefined {
  const connection = onlyConnection();
  const line = connection && useScene.getState().drawn.get(connection.id);
  return line?.members.length === 1 ? connection : undefined;
}

/** The same, if it is drawn as what it is: what leads into something collapsed can't be steered. */
export function ownLine(): Connection | undefined {
  const connection = onlyLine();
  const line = connection && useScene.getState().drawn.get(connection.id);
  return line?.connection === connection ? connection : undefined;
}
