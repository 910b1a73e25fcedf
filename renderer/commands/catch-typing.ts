/** A dialog that takes longer than this has failed to open. */
const PATIENCE = 1500;

const ENTER = { key: 'Enter', code: 'Enter', bubbles: true, cancelable: true };

/**
 * For keys pressed between asking for a dialog with a field and the field having the keyboard. They
 * are meant for the field, and handed to it: on the canvas each letter would be a command, and
 * change the design unseen.
 */
export function catchTyping(): void {
  let letters = '';
  let entered = false;
  const pressed = (event: KeyboardEvent): void => {
    if (event.key === 'Escape' || document.activeElement?.closest('[role="dialog"] input')) {
      stop();
      return;
    }
    if (event.ctrlKey || event.metaKey || event.altKey || event.isComposing) return;
    event.preventDefault();
    event.stopImmediatePropagation();
    // What comes after Enter was meant for whatever Enter would have led to.
    if (entered) return;
    if (event.key.length === 1) letters += event.key;
    if (event.key === 'Backspace') letters = letters.slice(0, -1);
    entered = event.key === 'Enter';
  };
  const focused = ({ target }: FocusEvent): void => {
    if (!(target instanceof HTMLInputElement && target.closest('[role="dialog"]'))) return;
    stop();
    if (letters !== '') {
      target.setRangeText(letters, target.value.length, target.value.length, 'end');
      target.dispatchEvent(new InputEvent('input', { bubbles: true, data: letters }));
    }
    // Once what was found for the letters is there.
    if (entered) setTimeout(() => target.dispatchEvent(new KeyboardEvent('keydown', ENTER)));
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
