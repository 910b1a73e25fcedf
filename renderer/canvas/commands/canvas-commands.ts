import { catchTyping } from '../../commands/catch-typing.ts';
import { type Command, defineCommand } from '../../commands/command.ts';
import { hideNotices } from '../../notices/notices.ts';
import { endSight } from '../../sight/end-sight.ts';
import { useDesign } from '../../store/design-store.ts';
import { anyBlockSelected, anythingSelected, selectedBlocks } from '../../store/selected.ts';
import { useSession } from '../../store/session-store.ts';
import { cancelArranging } from '../arrange/arrange-blocks.ts';
import { isUnderWay, useCanvas } from '../canvas-store.ts';
import { deleteSelection, duplicateSelection } from '../clipboard/clipboard.ts';
import { copyToSystem, cutToSystem } from '../clipboard/copy-to-system.ts';
import { pasteFromSystem } from '../clipboard/paste.ts';
import { onlyBlock } from '../selected/only-block.ts';
import { canRename, startRenaming } from '../start-renaming.ts';
import { redoStep, undoStep } from '../undo-step.ts';
import { canvasElement, fitAll, fitBlocks, zoomIn, zoomOut, zoomTo } from '../view/view.ts';
import { alignCommands } from './align-commands.ts';
import { arrangeCommands } from './arrange-commands.ts';
import { collapseCommands } from './collapse-commands.ts';
import { groupCommands } from './group-commands.ts';
import { holdCommands } from './hold-commands.ts';
import { insertCommands } from './insert-commands.ts';
import { lineCommands } from './line-commands.ts';
import { menuCommands } from './menu-commands.ts';
import { moveCommands } from './move-commands.ts';
import { orderCommands } from './order-commands.ts';
import { sizeCommands } from './size-commands.ts';
import { keepPlace, walkCommands } from './walk-commands.ts';
import { wayCommands } from './way-commands.ts';

export const canvasCommands: readonly Command[] = [
  defineCommand({
    id: 'edit.undo',
    label: 'Undo',
    group: 'Edit',
    keys: ['Mod+Z'],
    scope: 'window',
    enabled: () => useDesign.getState().history.past.length > 0,
    run: undoStep,
  }),
  defineCommand({
    id: 'edit.redo',
    label: 'Redo',
    group: 'Edit',
    keys: ['Mod+Shift+Z', 'Mod+Y'],
    scope: 'window',
    enabled: () => useDesign.getState().history.future.length > 0,
    run: redoStep,
  }),
  defineCommand({
    id: 'canvas.copy',
    label: 'Copy',
    group: 'Edit',
    keys: ['Mod+C'],
    native: true,
    scope: 'canvas',
    enabled: anyBlockSelected,
    run: () => void copyToSystem(),
  }),
  defineCommand({
    id: 'canvas.cut',
    label: 'Cut',
    group: 'Edit',
    keys: ['Mod+X'],
    native: true,
    scope: 'canvas',
    enabled: anyBlockSelected,
    run: () => void cutToSystem(),
  }),
  defineCommand({
    id: 'canvas.paste',
    label: 'Paste',
    group: 'Edit',
    keys: ['Mod+V'],
    native: true,
    scope: 'canvas',
    run: () => void pasteFromSystem(),
  }),
  defineCommand({
    id: 'canvas.duplicate',
    label: 'Duplicate',
    group: 'Edit',
    keys: ['Mod+D'],
    scope: 'canvas',
    enabled: anyBlockSelected,
    run: duplicateSelection,
  }),
  defineCommand({
    id: 'canvas.delete',
    label: 'Delete the selection',
    group: 'Edit',
    keys: ['Delete', 'Backspace'],
    scope: 'canvas',
    enabled: anythingSelected,
    run: () => {
      keepPlace(selectedBlocks());
      deleteSelection();
      // What is locked stays, and keeps the focus.
      if (!anythingSelected()) canvasElement()?.focus();
    },
  }),
  defineCommand({
    id: 'canvas.select-all',
    label: 'Select all blocks',
    group: 'Edit',
    keys: ['Mod+A'],
    // From a panel as well, where it would mark every word of the window as text.
    scope: 'window',
    run: () =>
      useSession.getState().select({
        blocks: Object.values(useDesign.getState().design.blocks).map(({ id }) => id),
      }),
  }),
  defineCommand({
    id: 'canvas.rename',
    label: 'Rename the block',
    group: 'Edit',
    keys: ['F2', 'Enter'],
    scope: 'canvas',
    enabled: () => canRename(onlyBlock()),
    run: () => {
      const block = onlyBlock();
      if (block) startRenaming(block);
    },
  }),
  defineCommand({
    id: 'canvas.connect',
    label: 'Connect the block to…',
    group: 'Edit',
    keys: ['C'],
    scope: 'canvas',
    enabled: () => onlyBlock() !== undefined,
    run: () => {
      catchTyping();
      useCanvas.getState().update({ searchFrom: onlyBlock() });
    },
  }),
  defineCommand({
    id: 'canvas.escape',
    label: 'Stop, or select nothing',
    group: 'Edit',
    keys: ['Escape'],
    scope: 'canvas',
    hidden: true,
    run: escape,
  }),
  defineCommand({
    id: 'canvas.zoom-in',
    label: 'Zoom in',
    group: 'View',
    keys: ['Mod+=', 'Mod++'],
    scope: 'window',
    run: zoomIn,
  }),
  defineCommand({
    id: 'canvas.zoom-out',
    label: 'Zoom out',
    group: 'View',
    keys: ['Mod+-'],
    scope: 'window',
    run: zoomOut,
  }),
  defineCommand({
    id: 'canvas.zoom-100',
    label: 'Zoom to 100 %',
    group: 'View',
    keys: ['Mod+0'],
    scope: 'window',
    run: () => zoomTo(1),
  }),
  defineCommand({
    id: 'canvas.fit',
    label: 'Show everything',
    group: 'View',
    keys: ['Shift+1'],
    scope: 'canvas',
    run: () => fitAll(),
  }),
  defineCommand({
    id: 'canvas.fit-selection',
    label: 'Show the selection',
    group: 'View',
    keys: ['Shift+2'],
    scope: 'canvas',
    enabled: anyBlockSelected,
    run: () => fitBlocks(selectedBlocks()),
  }),
  defineCommand({
    id: 'canvas.select-tool',
    label: 'Select with the pointer',
    group: 'View',
    keys: ['V'],
    scope: 'canvas',
    run: () => useSession.getState().setTool('select'),
  }),
  defineCommand({
    id: 'canvas.hand-tool',
    label: 'Move the view with the pointer',
    group: 'View',
    keys: ['H'],
    scope: 'canvas',
    run: () => useSession.getState().setTool('hand'),
  }),
  ...alignCommands,
  ...sizeCommands,
  ...orderCommands,
  ...arrangeCommands,
  ...holdCommands,
  ...groupCommands,
  ...insertCommands,
  ...menuCommands,
  ...moveCommands,
  ...collapseCommands,
  ...wayCommands,
  ...lineCommands,
  ...walkCommands,
];

/** One thing at a time: the gesture under way, then the tool, the highlight, the selection. */
function escape(): void {
  const { kindMenu, hint, endGesture, update } = useCanvas.getState();
  const { tool, highlight, backdrop, setTool, light, select } = useSession.getState();
  if (cancelArranging()) return;
  if (isUnderWay(useCanvas.getState())) return endGesture();
  // They lie over what Escape leads back to.
  hideNotices();
  if (kindMenu || hint) update({ kindMenu: undefined, hint: undefined });
  else if (tool === 'hand') setTool('select');
  else if (highlight !== backdrop) light(undefined);
  else if (anythingSelected()) select({});
  else endSight();
}
