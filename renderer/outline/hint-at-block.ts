import type { BlockId } from '#app/design/ids.ts';
import { standIn } from '#app/layout/visible.ts';
import { useDesign } from '../store/design-store.ts';

/**
 * Lights up on the canvas the block whose row the pointer is at. On its element, not in a store: each
 * of thousands of blocks would ask at every step of the pointer.
 */
export function hintAtBlock(id: BlockId | undefined): void {
  for (const element of document.querySelectorAll('.react-flow__node[data-hinted]'))
    element.removeAttribute('data-hinted');
  if (id === undefined) return;
  const shown = standIn(useDesign.getState().design, id);
  document
    .querySelector(`.react-flow__node[data-id="${CSS.escape(shown)}"]`)
    ?.setAttribute('data-hinted', '');
}
