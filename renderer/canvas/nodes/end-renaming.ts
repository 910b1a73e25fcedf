import type { BlockId } from '#app/design/ids.ts';
import { useCanvas } from '../canvas-store.ts';

/** False: it had ended before, for instance because another design is shown. */
export function endRenaming(id: BlockId): boolean {
  const { renaming, update } = useCanvas.getState();
  if (renaming !== id) return false;
  update({ renaming: undefined });
  return true;
}

/** What has the keyboard once a field in it is closed. */
export const nodeOf = (field: Element): HTMLElement | null =>
  field.closest<HTMLElement>('.react-flow__node');
