// F10, and Alt pressed alone, go to the menu, as they do in every application but on macOS, where Alt
// types signs. Alt together with anything else – a key, a drag – is a gesture of its own.
import { useEffect, useRef } from 'react';
import { onMac } from '../commands/use-command-keys.ts';
import { inDialog } from '../ui/keyboard-target.ts';

export function useMenuKey(open: () => void): void {
  const latest = useRef(open);
  useEffect(() => {
    latest.current = open;
  });
  useEffect(() => {
    let alone = false;
    const elsewhere = (): void => {
      alone = false;
    };
    const down = (event: KeyboardEvent): void => {
      alone = !onMac && event.key === 'Alt' && !event.ctrlKey && !event.shiftKey && !event.metaKey;
      // With Shift it is the menu of what is selected.
      if (event.key !== 'F10' || event.shiftKey || event.defaultPrevented || inDialog(event.target))
        return;
      event.preventDefault();
      latest.current();
    };
    const up = (event: KeyboardEvent): void => {
      if (event.key !== 'Alt' || !alone || inDialog(event.target)) return;
      alone = false;
      event.preventDefault();
      latest.current();
    };
    const others = ['pointerdown', 'pointermove', 'wheel', 'blur'] as const;
    addEventListener('keydown', down);
    addEventListener('keyup', up);
    for (const name of others) addEventListener(name, elsewhere, { passive: true });
    return () => {
      removeEventListener('keydown', down);
      removeEventListener('keyup', up);
      for (const name of others) removeEventListener(name, elsewhere);
    };
  }, []);
}
