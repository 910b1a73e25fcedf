import { type RefObject, useEffect } from 'react';
import { useSight } from '../sight/sight-store.ts';
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
  const hides = useSight((sight) => sight.hides);
  const plain = useSession(({ highlight }) => highlight?.tone === 'plain');
  useEffect(() => {
    element.current?.toggleAttribute('data-hides', hides && plain);
  }, [element, hides, plain]);
}
