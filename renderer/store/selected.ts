// What is selected, as commands ask.
import type { BlockId } from '#app/design/ids.ts';
import type { Connection } from '#app/design/schema.ts';
import { useDesign } from './design-store.ts';
import { useSession } from './session-store.ts';

export const selectedBlocks = (): readonly BlockId[] => useSession.getState().selection.blocks;

export const anyBlockSelected = (): boolean => selectedBlocks().length > 0;

/** Blocks or connections. */
export const anythingSelected = (): boolean =>
  anyBlockSelected() || useSession.getState().selection.connections.length > 0;

/** The one thing that is selected, when it is a connection. */
export function onlyConnection(): Connection | undefined {
  const { blocks, connections } = useSession.getState().selection;
  const [id] = connections;
  return id && connections.length === 1 && blocks.length === 0
    ? useDesign.getState().design.connections[id]
    : undefined;
}
