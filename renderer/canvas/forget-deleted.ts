import { useDesign } from '../store/design-store.ts';
import { useSession } from '../store/session-store.ts';

/** What an edit or an undo took away is no longer selected. Returns what ends the watching. */
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
  });
}
