/** A dialog that takes longer than this has failed to open. */
const PATIENCE = 1500;

/**
 * For keys pressed between asking for a dialog with a field and the field having the keyboard. They
 * are meant for the field, and handed to it: on the canvas each letter would be a command, and
 * change the design unseen.
 */
export function catchTyping(): void {
  let letters = '';
  const pressed = (event: KeyboardEvent): void => {
    if (event.key === 'Escape' || document.activeElement?.closest('[role="dialog"] input')) {
      stop();
      return;
    }
    if (event.ctrlKey || event.metaKey || event.altKey || event.isComposing) return;
    event.preventDefault();
    event.stopImmediatePropagation();
    if (event.key.length === 1) letters += event.key;
  };
  const focused = ({ target }: FocusEvent): void => {
    if (!(target instanceof HTMLInputElement && target.closest('[role="dialog"]'))) return;
    stop();
    if (letters === '') return;
    target.setRangeText(letters, target.value.length, target.value.length, 'end');
    target.dispatchEvent(new InputEvent('input', { bubbles: true, data: letters }));
  };
  const stop = (): void => {
    clearTimeout(timer);
    window.removeEventListener('keydown', pressed, true);
    window.removeEventListener('focusin', focused);
  };
  const timer = setTimeout(stop, PATIENCE);
  window.addEventListener('keydown', pressed, true);
  window.addEventListener('focusin', focused);
}
