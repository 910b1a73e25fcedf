// A tab follows the pointer along the strip: it changes places with a neighbour whose middle it passes.
// Escape puts it back to where it was.
import type { PointerEvent } from 'react';
import { type TabId, useTabs } from '../store/tabs-store.ts';
import { followPointer } from '../ui/follow-pointer.ts';
import { moveTab, switchTo } from './tabs.ts';

/** Pixels before a press is a drag: a click on a tab is seldom quite still. */
const THRESHOLD = 5;

export function startReordering(event: PointerEvent<HTMLElement>, tab: TabId): void {
  // The middle button closes: it must not start the browser's scrolling.
  if (event.button === 1) event.preventDefault();
  if (event.button !== 0 || !event.isPrimary) return;
  const element = event.currentTarget;
  const from = useTabs.getState().order.indexOf(tab);
  let dragging = false;
  const end = (): void => {
    delete element.dataset.dragged;
  };
  followPointer(
    event.nativeEvent,
    {
      move: ({ clientX }) => {
        if (!dragging) switchTo(tab);
        dragging = true;
        element.dataset.dragged = '';
        const others = [...(element.parentElement?.children ?? [])].filter(
          (one) => one !== element,
        );
        const before = others.filter((one) => {
          const box = one.getBoundingClientRect();
          return box.x + box.width / 2 < clientX;
        });
        moveTab(tab, before.length);
      },
      drop: end,
      cancel: () => {
        moveTab(tab, from);
        end();
      },
    },
    THRESHOLD,
  );
}
