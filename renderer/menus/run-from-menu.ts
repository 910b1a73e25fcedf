// A menu is over the whole window: what it calls undo is a field's own while one types in it.
import { runCommand } from '../commands/registry.ts';
import { inDialog, takesText } from '../ui/keyboard-target.ts';

const OF_TEXTS: { readonly [id: string]: string } = {
  'edit.undo': 'undo',
  'edit.redo': 'redo',
  'canvas.select-all': 'selectAll',
};

export function runFromMenu(id: string): void {
  const own = OF_TEXTS[id];
  // The one way to a field's own history there is.
  if (own && takesText(document.activeElement)) document.execCommand(own);
  else runCommand(id);
}

/** The system's menus can be used while a dialog has the window to itself: then only what is of its field. */
export function runFromSystemMenu(id: string): void {
  const { activeElement } = document;
  const ofField = OF_TEXTS[id] !== undefined && takesText(activeElement);
  if (ofField || !inDialog(activeElement)) runFromMenu(id);
}
