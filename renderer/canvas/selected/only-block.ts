import type { BlockId } from '#app/design/ids.ts';
import { useSession } from '../../store/session-store.ts';
import { focusedBlock } from '../view/focus-block.ts';

/** The one that commands are about: selected alone, or, with nothing selected, where the keyboard is. */
export function onlyBlock(): BlockId | undefined {
  const { blocks, connections } = useSession.getState().selection;
  if (blocks.length + connections.length === 0) return focusedBlock();
  return blocks.length === 1 && connections.length === 0 ? blocks[0] : undefined;
}
