import type { MouseEvent } from 'react';
import type { ConnectionId } from '#app/design/ids.ts';
import { useSession } from '../../store/session-store.ts';

/** All connections of a line. Shift and Mod add to the selection or take from it. */
export function selectConnection(event: MouseEvent, ids: readonly ConnectionId[]): void {
  event.stopPropagation();
  const { selection, inspect } = useSession.getState();
  if (!event.shiftKey && !event.metaKey && !event.ctrlKey) {
    inspect({ connections: ids });
    return;
  }
  const others = selection.connections.filter((other) => !ids.includes(other));
  const added = others.length === selection.connections.length;
  inspect({ blocks: selection.blocks, connections: added ? [...others, ...ids] : others });
}
