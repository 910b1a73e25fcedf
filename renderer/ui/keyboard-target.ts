// Who a key or the clipboard is meant for. Both are nobody's without a document, as in tests.

/** A field somebody types in: letters, undo and the clipboard are its own. */
export const takesText = (target: EventTarget | null): boolean =>
  isElement(target) &&
  ((target instanceof HTMLElement && target.isContentEditable) ||
    target.matches('input, textarea, select, [role="textbox"]'));

/** A dialog or menu over the window has its keys to itself. */
export const inDialog = (target: EventTarget | null): boolean =>
  isElement(target) && target.closest('[role="dialog"], [role="menu"]') !== null;

const isElement = (target: EventTarget | null): target is Element =>
  typeof Element !== 'undefined' && target instanceof Element;
