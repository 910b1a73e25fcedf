// A right click opens a menu; dragging with the right button moves the view instead. Which of the two
// it is, is known when the button is let go, whenever the browser's own event comes.
import { type RefObject, useEffect } from 'react';
import type { Point } from '#app/design/schema.ts';
import { takesText } from '../../ui/keyboard-target.ts';
import { useCanvas } from '../canvas-store.ts';
import { openMenuAt } from './open-menu.ts';

const RIGHT = 2;
/** Pixels a hand trembles within. */
const STILL = 5;

export function useRightClick(canvas: RefObject<HTMLElement | null>): void {
  useEffect(() => {
    const element = canvas.current;
    if (!element) return undefined;
    let pressed: Point | undefined;
    let mouse = false;
    const down = (event: PointerEvent): void => {
      mouse = event.pointerType === 'mouse' && event.button === RIGHT;
      const { moving, connecting } = useCanvas.getState();
      const busy = moving.size > 0 || connecting !== undefined;
      pressed = mouse && !busy ? { x: event.clientX, y: event.clientY } : undefined;
    };
    const up = (event: PointerEvent): void => {
      const from = pressed;
      if (event.button !== RIGHT || !from) return;
      pressed = undefined;
      const at = { x: event.clientX, y: event.clientY };
      if (Math.hypot(at.x - from.x, at.y - from.y) <= STILL) openMenuAt(at);
    };
    const menu = (event: MouseEvent): void => {
      if (takesText(event.target)) return;
      event.preventDefault();
      // A long touch, or Ctrl and a click on macOS. Keys have a command of their own.
      const other = !mouse && event instanceof PointerEvent && event.pointerType !== '';
      if (other && event.button !== RIGHT) openMenuAt({ x: event.clientX, y: event.clientY });
    };
    element.addEventListener('pointerdown', down, true);
    window.addEventListener('pointerup', up, true);
    element.addEventListener('contextmenu', menu, true);
    return () => {
      element.removeEventListener('pointerdown', down, true);
      window.removeEventListener('pointerup', up, true);
      element.removeEventListener('contextmenu', menu, true);
    };
  }, [canvas]);
}
