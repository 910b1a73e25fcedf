// The keyboard is always somewhere. What had it may go: a dialog that was answered, a block of a design
// that made room for another, a button that has done its work. Then it goes back to where it was
// before, or to the part of the window that was in, or to the canvas.
import { useEffect } from 'react';
import { canvasElement } from '../canvas/view/view.ts';
import { useDialogs } from '../document/dialogs/dialog-store.ts';
import { useTabs } from '../store/tabs-store.ts';
import { inDialog } from '../ui/keyboard-target.ts';
import { AREAS, focusIn } from './area-commands.ts';

/** What has the keyboard. */
let focused: HTMLElement | undefined;
/** What last had it that is in no dialog or menu. */
let outside: HTMLElement | undefined;
let area: HTMLElement | undefined;
/** Whether the pointer was used last, and not a key. */
let pointing = false;

/** Once, in the shell. */
export function useKeptFocus(): void {
  useEffect(() => {
    const listening = new AbortController();
    const { signal } = listening;
    window.addEventListener('focusin', onFocus, { signal });
    window.addEventListener('focusout', onBlur, { signal });
    window.addEventListener('pointerdown', onPointer, { signal, capture: true });
    window.addEventListener('keydown', onKey, { signal, capture: true });
    window.addEventListener('keyup', lookSoon, { signal });
    window.addEventListener('click', lookSoon, { signal });
    const stops = [useDialogs.subscribe(lookSoon), useTabs.subscribe(lookSoon)];
    return () => {
      listening.abort();
      for (const stop of stops) stop();
    };
  }, []);
}

function onFocus({ target }: FocusEvent): void {
  if (!(target instanceof HTMLElement)) return;
  focused = target;
  if (inDialog(target)) return;
  outside = target;
  area = target.closest<HTMLElement>(AREAS) ?? undefined;
}

/** Left on purpose, by a click beside it: then the keyboard is to be nowhere. */
function onBlur({ target, relatedTarget }: FocusEvent): void {
  if (pointing && target === focused && relatedTarget === null) focused = undefined;
}

const onPointer = (): void => {
  pointing = true;
};
const onKey = (): void => {
  pointing = false;
};

let timers: readonly ReturnType<typeof setTimeout>[] = [];

/** Once what was asked for is drawn, and once a dialog has faded. */
function lookSoon(): void {
  for (const timer of timers) clearTimeout(timer);
  timers = [setTimeout(look, 50), setTimeout(look, 400)];
}

function look(): void {
  if (document.activeElement !== document.body || !focused || focused.isConnected) return;
  // A dialog or menu that is about to take it, or has just lost a part of its own.
  if (document.querySelector('[role="dialog"][aria-modal="true"], [role="menu"]')) return;
  const back = outside?.isConnected ? outside : undefined;
  back?.focus({ preventScroll: true });
  if (document.activeElement !== document.body) return;
  if (area?.isConnected && focusIn(area)) return;
  canvasElement()?.focus({ preventScroll: true });
}
