// The arrow keys move what is selected by a step of the grid, Shift by five. A run of steps is one
// thing to undo.

import { sortLocked } from '#app/design/locked.ts';
import type { Moved } from '#app/layout/align.ts';
import { placeOf } from '#app/layout/open-frames.ts';
import { GRID } from '#app/layout/snap.ts';
import { type Command, defineCommand } from '../../commands/command.ts';
import { useDesign } from '../../store/design-store.ts';
import { anyBlockSelected, selectedBlocks } from '../../store/selected.ts';
import { copiedIds } from '../clipboard/clipboard.ts';
import { sayLocked } from '../gestures/refuse.ts';
import { movedEdits } from '../gestures/settle.ts';
import { useScene } from '../scene-store.ts';
import { placeWords } from '../selected/place-words.ts';
import { step } from '../selected/step-run.ts';
import { rootsOf } from '../selected/units.ts';

const FAR = 5;
const DIRECTIONS = {
  ArrowLeft: { x: -1, y: 0, name: 'left' },
  ArrowRight: { x: 1, y: 0, name: 'right' },
  ArrowUp: { x: 0, y: -1, name: 'up' },
  ArrowDown: { x: 0, y: 1, name: 'down' },
} as const;

export const moveCommands: readonly Command[] = Object.entries(DIRECTIONS).flatMap(
  ([key, { x, y, name }]) =>
    [1, FAR].map((steps) =>
      defineCommand({
        id: `canvas.move-${name}${steps === FAR ? '-far' : ''}`,
        label: `Move the selection ${name}`,
        group: 'Edit',
        keys: [steps === FAR ? `Shift+${key}` : key],
        scope: 'canvas',
        hidden: true,
        enabled: anyBlockSelected,
        run: () => moveBy(x * steps * GRID, y * steps * GRID),
      }),
    ),
);

function moveBy(dx: number, dy: number): void {
  const { design, dispatch } = useDesign.getState();
  const asked = sortLocked(design, selectedBlocks());
  const taken = sortLocked(design, copiedIds(asked.free));
  sayLocked([...asked.locked, ...taken.locked]);
  const roots = rootsOf(design, new Set(taken.free));
  if (roots.length === 0) return;
  const { frames } = useScene.getState();
  const moved = roots.flatMap(({ id }): readonly Moved[] => {
    const rect = placeOf(design, frames, id);
    return rect ? [{ id, at: { x: rect.x + dx, y: rect.y + dy } }] : [];
  });
  step(
    LABEL,
    () => void dispatch(LABEL, movedEdits(design, frames, moved)),
    () => placeWords(useDesign.getState().design, asked.free),
  );
}

const LABEL = 'Move by keyboard';
