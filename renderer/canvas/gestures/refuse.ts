import type { BlockId } from '#app/design/ids.ts';
import type { Block, Point } from '#app/design/schema.ts';
import { boundsOf } from '#app/layout/rect.ts';
import { shownKeys } from '../../commands/keys.ts';
import { onMac } from '../../commands/use-command-keys.ts';
import { useCanvas } from '../canvas-store.ts';
import { useScene } from '../scene-store.ts';
import { canvasElement, toWindow } from '../view/view.ts';

const SHOWN_MS = 3200;
let timer: ReturnType<typeof setTimeout> | undefined;

/** Says at the pointer why what was tried can't be, long enough to read. `more`: what else one can do. */
export function refuse(at: Point, text: string, more?: string): void {
  clearTimeout(timer);
  const hint = { at, tone: 'refusal', text, more } as const;
  useCanvas.getState().update({ hint });
  timer = setTimeout(() => {
    if (useCanvas.getState().hint === hint) useCanvas.getState().update({ hint: undefined });
  }, SHOWN_MS);
}

/** The same for what was tried by a key or a button: under the blocks it is about. */
export const refuseAt = (ids: readonly BlockId[], text: string, more?: string): void =>
  refuse(below(ids), text, more);

const UNLOCK = 'Mod+Shift+L';

/** Why locked blocks stayed, and how to free them. */
function lockedWords(locked: readonly Block[]): {
  readonly text: string;
  readonly more: string;
} {
  const [only, ...others] = locked;
  return {
    text:
      others.length === 0
        ? `${only?.name ?? 'This'} is locked and stays as it is.`
        : `${locked.length} blocks are locked and stay as they are.`,
    more: `${shownKeys(UNLOCK, onMac)} unlocks what is selected.`,
  };
}

/** Says that these blocks are locked; nothing where none is. */
export function sayLocked(locked: readonly Block[], at?: Point): void {
  if (locked.length === 0) return;
  const { text, more } = lockedWords(locked);
  refuse(at ?? below(locked.map(({ id }) => id)), text, more);
}

/** Window coordinates under these blocks, within the canvas. */
function below(ids: readonly BlockId[]): Point {
  const { frames } = useScene.getState();
  const bounds = boundsOf(ids.flatMap((id) => frames.get(id)?.rect ?? []));
  const box = canvasElement()?.getBoundingClientRect();
  if (!box) return { x: 40, y: 40 };
  const at = bounds ? toWindow({ x: bounds.x, y: bounds.y + bounds.height }) : box;
  return {
    x: Math.min(Math.max(at.x, box.x + 8), box.x + box.width - 320),
    y: Math.min(Math.max(at.y, box.y + 8), box.y + box.height - 120),
  };
}
