import type { Point } from '#app/design/schema.ts';
import { useCanvas } from '../canvas-store.ts';

const SHOWN_MS = 3200;
let timer: ReturnType<typeof setTimeout> | undefined;

/** Says at the pointer why what was tried can't be, long enough to read. */
export function refuse(at: Point, text: string): void {
  clearTimeout(timer);
  const hint = { at, tone: 'refusal', text } as const;
  useCanvas.getState().update({ hint });
  timer = setTimeout(() => {
    if (useCanvas.getState().hint === hint) useCanvas.getState().update({ hint: undefined });
  }, SHOWN_MS);
}
