import { CommandMenu } from '../../menus/CommandMenu.tsx';
import { CONTEXT_MENUS } from '../../menus/context-menus.ts';
import { canvasElement, notePointer } from '../view/view.ts';
import { useMenu } from './menu-store.ts';

/** The menu of what was clicked with the right button. */
export function ContextMenu() {
  const open = useMenu((menu) => menu.open);
  if (!open) return null;
  const { target, label, at, focused } = open;
  return (
    <CommandMenu
      key={`${at.x} ${at.y}`}
      label={label}
      groups={CONTEXT_MENUS[target]}
      at={at}
      onClose={(chosen) => {
        useMenu.setState({ open: undefined });
        const back = focused?.isConnected && focused !== document.body ? focused : canvasElement();
        back?.focus({ preventScroll: true });
        // "Paste here" and its like mean where the menu was asked for, not where its line is.
        if (chosen) notePointer(at);
      }}
    />
  );
}
