// "/" anywhere but in a text field: the palette opens, if it has to, and its search has the cursor.
import { useEffect } from 'react';
import { flushSync } from 'react-dom';
import { useSession } from '../store/session-store.ts';

export const PALETTE_SEARCH = 'palette-search';

export function useSearchShortcut(): void {
  useEffect(() => {
    const listen = (event: KeyboardEvent): void => {
      if (event.key !== '/' || event.defaultPrevented || event.ctrlKey || event.metaKey) return;
      if (isTyping(event.target)) return;
      event.preventDefault();
      // Mounted before this event is over: whoever types on at once types into the search.
      flushSync(() => useSession.getState().showLeft('blocks'));
      document.getElementById(PALETTE_SEARCH)?.focus();
    };
    window.addEventListener('keydown', listen);
    return () => window.removeEventListener('keydown', listen);
  }, []);
}

const isTyping = (target: EventTarget | null): boolean =>
  target instanceof HTMLElement &&
  (target.isContentEditable || ['INPUT', 'TEXTAREA', 'SELECT'].includes(target.tagName));
