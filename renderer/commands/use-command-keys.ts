import { useEffect } from 'react';
import { announce } from '../description/announcer-store.ts';
import { inDialog, takesText } from '../ui/keyboard-target.ts';
import type { Command } from './command.ts';
import { isMac, matches } from './keys.ts';
import { isEnabled, useCommands } from './registry.ts';

/** Without a window, as in tests of what words say, on none. */
export const onMac = isMac(typeof navigator === 'undefined' ? '' : navigator.platform);

/** Runs commands by their keys, for the whole window. Once, in the shell of the application. */
export function useCommandKeys(): void {
  useEffect(() => {
    window.addEventListener('keydown', handle);
    return () => window.removeEventListener('keydown', handle);
  }, []);
}

function handle(event: KeyboardEvent): void {
  if (event.defaultPrevented || event.isComposing) return;
  const target = event.target instanceof HTMLElement ? event.target : document.body;
  // A dialog has the window to itself.
  if (inDialog(target)) return;
  const typing = takesText(target);
  const onCanvas = target === document.body || target.closest('[data-canvas]') !== null;
  let refused: Command | undefined;
  const control = target.closest('button, a, [role="separator"], [role="tab"]') !== null;
  for (const command of useCommands.getState().commands) {
    const keys = command.keys?.find((combination) => matches(combination, event, onMac));
    if (keys === undefined || command.native) continue;
    if (command.scope === 'canvas' && (!onCanvas || typing)) continue;
    if (control && OF_CONTROLS.test(keys)) continue;
    // Copy, undo and their like belong to the field one types in; so does every plain key.
    if (typing && !BESIDE_TYPING.test(keys)) continue;
    if (typing && /^Mod\+(Shift\+)?[ACDVXYZ]$/.test(keys)) continue;
    if (!isEnabled(command)) {
      // Beyond the last block Tab goes on as everywhere.
      if (event.key !== 'Tab') refused ??= command;
      continue;
    }
    event.preventDefault();
    command.run();
    return;
  }
  if (refused) announce(`Not possible now: ${refused.label}.`);
}

/** On macOS, Alt with a letter types a sign. */
const BESIDE_TYPING = onMac
  ? /^(Mod\+|Ctrl\+|Alt\+Page|(Shift\+)?F\d)/
  : /^(Mod\+|Ctrl\+|Alt\+(Page|(Shift\+)?[A-Z]$)|(Shift\+)?F\d)/;

/** Keys a button or tab answers itself. */
const OF_CONTROLS = /^(Shift\+)?(Enter|Space|Tab|Arrow\w+)$/;
