// A tab follows the pointer along the strip: it changes places with a neighbour whose middle it passes.
// Escape puts it back to where it was.
import { type PointerEvent, useRef } from 'react';
import { type TabId, useTabs } from '../store/tabs-store.ts';
import { moveTab, switchTo } from './tabs.ts';

/** Pixels before a press is a drag. */
const THRESHOLD = 5;

export function useReorder(tab: TabId) {
  const end = useRef<() => void>(undefined);

  const onPointerDown = (event: PointerEvent<HTMLElement>): void => {
    // The middle button closes: it must not start the browser's scrolling.
    if (event.button === 1) event.preventDefault();
    if (event.button !== 0 || !event.isPrimary) return;
    const element = event.currentTarget;
    const from = useTabs.getState().order.indexOf(tab);
    const start = event.clientX;
    let dragging = false;

    const move = ({ clientX }: globalThis.PointerEvent): void => {
      if (!dragging && Math.abs(clientX - start) < THRESHOLD) return;
      if (!dragging) switchTo(tab);
      dragging = true;
      element.dataset.dragged = '';
      const others = [...(element.parentElement?.children ?? [])].filter((one) => one !== element);
      const before = others.filter((one) => {
        const box = one.getBoundingClientRect();
        return box.x + box.width / 2 < clientX;
      });
      moveTab(tab, before.length);
    };
    const key = (pressed: globalThis.KeyboardEvent): void => {
      if (pressed.key !== 'Escape' || !dragging) return;
      pressed.preventDefault();
      pressed.stopPropagation();
      moveTab(tab, from);
      end.current?.();
    };
    const stop = (): void => end.current?.();
    end.current?.();
    end.current = () => {
      end.current = undefined;
      delete element.dataset.dragged;
      removeEventListener('pointermove', move);
      removeEventListener('pointerup', stop);
      removeEventListener('pointercancel', stop);
      removeEventListener('keydown', key, true);
    };
    addEventListener('pointermove', move);
    addEventListener('pointerup', stop);
    addEventListener('pointercancel', stop);
    addEventListener('keydown', key, true);
  };
  return { onPointerDown };
}
