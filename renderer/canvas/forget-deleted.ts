import type { Design } from '#app/design/schema.ts';
import { useDesign } from '../store/design-store.ts';
import { useSession } from '../store/session-store.ts';
import { type CanvasState, useCanvas } from './canvas-store.ts';

/** What an edit or an undo took away is no longer selected, nor asked about. Returns what ends the watching. */
export function forgetDeleted(): () => void {
  return useDesign.subscribe(({ design }, before) => {
    if (design === before.design) return;
    const { selection, select } = useSession.getState();
    const blocks = selection.blocks.filter((id) => design.blocks[id]);
    const connections = selection.connections.filter((id) => design.connections[id]);
    if (
      blocks.length < selection.blocks.length ||
      connections.length < selection.connections.length
    )
      select({ blocks, connections });
    const over = askedInVain(design, useCanvas.getState());
    if (Object.keys(over).length > 0) useCanvas.getState().update(over);
  });
}

/** Else the search or field would come back with what it was about. */
function askedInVain({ blocks, connections }: Design, canvas: CanvasState): Partial<CanvasState> {
  const { searchFrom, renaming, labelling, reconnecting, kindMenu } = canvas;
  return {
    ...(searchFrom && !blocks[searchFrom] && { searchFrom: undefined }),
    ...(renaming && !blocks[renaming] && { renaming: undefined }),
    ...(labelling && !connections[labelling] && { labelling: undefined }),
    ...(reconnecting && !connections[reconnecting.connection] && { reconnecting: undefined }),
    ...(kindMenu && !connections[kindMenu.connection] && { kindMenu: undefined }),
  };
}
