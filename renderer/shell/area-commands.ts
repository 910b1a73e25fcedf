// F6 goes round the parts of the window, as in desktop programs: no need to step through a long list to
// get past it.
import { type Command, defineCommand } from '../commands/command.ts';

/** In the order they stand in the document. */
export const AREAS = 'header, nav[aria-label="Panels"], aside, [data-canvas], [data-drawer]';
const FOCUSABLE =
  'button:not([disabled]):not([tabindex="-1"]), input, select, textarea, a[href], [tabindex="0"]';

export const areaCommands: readonly Command[] = [
  defineCommand({
    id: 'view.next-area',
    label: 'Go to the next part of the window',
    group: 'Navigate',
    keys: ['F6'],
    scope: 'window',
    run: () => goRound(1),
  }),
  defineCommand({
    id: 'view.previous-area',
    label: 'Go to the previous part of the window',
    group: 'Navigate',
    keys: ['Shift+F6'],
    scope: 'window',
    run: () => goRound(-1),
  }),
];

function goRound(step: 1 | -1): void {
  const areas = [...document.querySelectorAll<HTMLElement>(AREAS)].filter(
    (area) =>
      area.offsetWidth > 0 &&
      !area.closest('[role="dialog"]') &&
      // Panels have headers of their own.
      !area.parentElement?.closest(AREAS),
  );
  const at = areas.findIndex((area) => area.contains(document.activeElement));
  for (let tried = 1; tried <= areas.length; tried += 1) {
    const from = at === -1 && step === -1 ? 0 : at;
    const area = areas[(from + step * tried + areas.length * 2) % areas.length];
    if (area && focusIn(area)) return;
  }
}

/** Its first control, unless it takes the keyboard as a whole. */
export function focusIn(area: HTMLElement): boolean {
  if (area.matches('[tabindex]')) area.focus();
  else
    [...area.querySelectorAll<HTMLElement>(FOCUSABLE)]
      .find(({ offsetWidth }) => offsetWidth > 0)
      ?.focus();
  return area.contains(document.activeElement);
}
