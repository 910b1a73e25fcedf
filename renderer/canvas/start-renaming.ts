import type { BlockId } from '#app/design/ids.ts';
import { isSolid } from '#app/layout/frames.ts';
import { overlaps } from '#app/layout/rect.ts';
import { useSession } from '../store/session-store.ts';
import { useCanvas } from './canvas-store.ts';
import { useScene } from './scene-store.ts';
import { viewOfCanvas } from './view/view.ts';

/** What is hidden in something collapsed has no name on the canvas. */
export const canRename = (id: BlockId | undefined): id is BlockId =>
  id !== undefined && useScene.getState().frames.has(id);

/** Opens a block's name, and comes near where it couldn't be read: else the field would open later. */
export function startRenaming(id: BlockId): void {
  const frame = useScene.getState().frames.get(id);
  if (!frame) return;
  const { detail, update } = useCanvas.getState();
  const far = detail === 'icon' || detail === 'tile';
  const view = viewOfCanvas();
  const inView = view === undefined || overlaps(frame.rect, view);
  if (!inView || (far && isSolid(frame.shape))) useSession.getState().show([id]);
  update({ renaming: id });
}
