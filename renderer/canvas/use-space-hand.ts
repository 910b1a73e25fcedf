import { useEffect } from 'react';
import { useSession } from '../store/session-store.ts';

/** While Space is held the pointer moves the view, whatever lies under it. */
export function useSpaceHand(): void {
  useEffect(() => {
    let held = false;
    const press = (event: KeyboardEvent): void => {
      if (event.key !== ' ' || event.repeat || !meantForCanvas(event.target)) return;
      event.preventDefault();
      if (useSession.getState().tool === 'hand') return;
      held = true;
      useSession.getState().setTool('hand');
    };
    const release = (): void => {
      if (!held) return;
      held = false;
      useSession.getState().setTool('select');
    };
    const releaseSpace = ({ key }: KeyboardEvent): void => {
      if (key === ' ') release();
    };
    window.addEventListener('keydown', press);
    window.addEventListener('keyup', releaseSpace);
    window.addEventListener('blur', release);
    return () => {
      window.removeEventListener('keydown', press);
      window.removeEventListener('keyup', releaseSpace);
      window.removeEventListener('blur', release);
    };
  }, []);
}

/** Buttons, fields and lists have a use of their own for the key. */
function meantForCanvas(target: EventTarget | null): boolean {
  if (target === document.body) return true;
  return (
    target instanceof Element &&
    target.closest('[data-canvas]') !== null &&
    target.closest('button, input, textarea, [role="toolbar"]') === null
  );
}
