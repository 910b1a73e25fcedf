// Arrow keys between cards that wrap into rows: left and right in order, up and down by what is seen.
import type { KeyboardEvent } from 'react';

/** `above`: takes the keyboard when one goes up from the first row. */
export function walkCards(event: KeyboardEvent<HTMLElement>, above?: HTMLElement | null): void {
  const cards = [...event.currentTarget.querySelectorAll<HTMLElement>('[data-card]')];
  const at = cards.findIndex((card) => card === document.activeElement);
  const next = cardAfter(
    event.key,
    at,
    cards.map((card) => card.getBoundingClientRect()),
  );
  if (next === undefined) return;
  event.preventDefault();
  if (next === -1) above?.focus();
  else cards[next]?.focus();
}

/** Where the keyboard goes when a card leaves. */
export function cardBeside(card: HTMLElement): HTMLElement | undefined {
  const cards = [
    ...(card.closest('[role="group"]')?.querySelectorAll<HTMLElement>('[data-card]') ?? []),
  ];
  const at = cards.indexOf(card);
  return cards[at + 1] ?? cards[at - 1];
}

interface Place {
  readonly x: number;
  readonly y: number;
}

/** Index of the card to go to; -1: above the first row; undefined: the key means nothing here. */
export function cardAfter(key: string, at: number, places: readonly Place[]): number | undefined {
  const here = places[at];
  const last = places.length - 1;
  if (!here) return key === 'ArrowDown' && last >= 0 ? 0 : undefined;
  const nearest = (candidates: readonly Place[]): number | undefined => {
    const [best] = candidates.toSorted((a, b) => Math.abs(a.x - here.x) - Math.abs(b.x - here.x));
    return best && places.indexOf(best);
  };
  switch (key) {
    case 'ArrowRight':
      return Math.min(at + 1, last);
    case 'ArrowLeft':
      return Math.max(at - 1, 0);
    case 'Home':
      return 0;
    case 'End':
      return last;
    case 'ArrowUp': {
      const row = Math.max(...places.map(({ y }) => (y < here.y - 1 ? y : -Infinity)));
      return nearest(places.filter(({ y }) => Math.abs(y - row) <= 1)) ?? -1;
    }
    case 'ArrowDown': {
      const row = Math.min(...places.map(({ y }) => (y > here.y + 1 ? y : Infinity)));
      return nearest(places.filter(({ y }) => Math.abs(y - row) <= 1)) ?? at;
    }
    default:
      return undefined;
  }
}
