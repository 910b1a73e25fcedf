// What is dragged over the window, and whether the window is to take it.
import { BLOCK_DRAG_TYPE, ROWS_DRAG_TYPE } from '../../store/request-store.ts';
import { takesText } from '../../ui/keyboard-target.ts';

/** `own`: somebody else's, a drag of ours or words into a field. `nothing`: it can't be let go here. */
export type Content = 'files' | 'text' | 'own' | 'nothing';

export function contentOf({ dataTransfer, target }: DragEvent): Content {
  const types = dataTransfer?.types ?? [];
  if (types.includes('Files')) return 'files';
  if (types.includes(BLOCK_DRAG_TYPE) || types.includes(ROWS_DRAG_TYPE)) return 'own';
  if (!types.includes('text/plain') && !types.includes('text/uri-list')) return 'own';
  const element = target instanceof Element ? target : null;
  if (takesText(element) || element?.closest('[contenteditable="true"]')) return 'own';
  return element?.closest('[data-canvas]') && types.includes('text/plain') ? 'text' : 'nothing';
}
