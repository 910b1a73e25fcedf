import { type RefObject, useEffect } from 'react';
import { useSession } from '../store/session-store.ts';

/**
 * Says on the canvas itself that a path is lit up: the style sheet dims the rest, and nothing but the
 * path is drawn anew.
 */
export function useLit(element: RefObject<HTMLElement | null>): void {
  const lit = useSession(({ highlight }) => highlight !== undefined);
  useEffect(() => {
    element.current?.toggleAttribute('data-lit', lit);
  }, [element, lit]);
}
