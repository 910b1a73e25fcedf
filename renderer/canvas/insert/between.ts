import { blockDefinition } from '#app/catalog/catalog.ts';
import type { ConnectionId } from '#app/design/ids.ts';
import type { Design } from '#app/design/schema.ts';
import { middleOf } from '#app/layout/routing/nearest-line.ts';
import { insertionOf } from '../connect/insertion.ts';
import { insertNew } from '../gestures/apply-drop-on.ts';
import { useScene } from '../scene-store.ts';
import { type Asked, withDefinition } from './asked.ts';

/** Puts a block into a connection, in the middle of its line. */
export function askedBetween(id: ConnectionId, design: Design): Asked | undefined {
  const connection = design.connections[id];
  const from = connection && design.blocks[connection.from];
  const to = connection && design.blocks[connection.to];
  if (!connection || !from || !to) return undefined;
  return {
    title: `Insert between ${from.name} and ${to.name}`,
    fitting: 'Fits both',
    only: true,
    does: 'insert',
    judge: (type) => {
      const definition = blockDefinition(type);
      const insertion = definition && insertionOf(design, connection, definition);
      if (!insertion?.ok) return { is: 'refused' };
      const { first, second } = insertion;
      return {
        is: 'fits',
        note: () => `${from.name} ${first.label} it, it ${second.label} ${to.name}`,
      };
    },
    choose: withDefinition((definition, screen) => {
      const { frames, routes } = useScene.getState();
      const at = middleOf(routes.get(id)?.line ?? []);
      const insertion = insertionOf(design, connection, definition);
      if (at) insertNew(definition, { is: 'insert', connection, at, insertion }, frames, screen);
    }),
  };
}
