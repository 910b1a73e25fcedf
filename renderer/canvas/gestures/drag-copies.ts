// Dragging with Alt: copies follow the pointer, and what they are made of stays. The copies are in
// the design from the moment Alt is pressed, between a mark of its history and the end of the
// gesture, so that they are drawn as what they are; Escape, or letting Alt go, goes back to the mark.
import type { BlockId } from '#app/design/ids.ts';
import type { Design } from '#app/design/schema.ts';
import { useDesign } from '../../store/design-store.ts';
import { useSession } from '../../store/session-store.ts';
import { useCanvas } from '../canvas-store.ts';
import { copiedIds } from '../clipboard/clipboard.ts';
import { newId } from '../new-id.ts';
import { copiesInPlace } from './copies-in-place.ts';

/** The gesture the copies belong to, as the history knows it. */
export interface CopyMark {
  readonly before: Design;
}

interface Copies {
  readonly mark: CopyMark;
  /** From what was copied to its copy. */
  readonly copies: ReadonlyMap<BlockId, BlockId>;
}

/** Copies of these blocks where they are themselves; undefined where that can't be. */
export function makeCopies(taken: readonly BlockId[]): Copies | undefined {
  const { design, begin, dispatch, bail } = useDesign.getState();
  const { edit, copies } = copiesInPlace(design, copiedIds(taken), newId);
  begin('Duplicate');
  const mark = useDesign.getState().gesture;
  const result = dispatch('Duplicate', [edit]);
  if (!mark || !result.ok) {
    bail();
    return undefined;
  }
  // Escape ends what the canvas is in the middle of; the copies go with it.
  const stop = useCanvas.subscribe(({ moving }) => {
    if (moving.size > 0) return;
    stop();
    dropCopies(mark);
  });
  return { mark, copies };
}

const isOpen = (mark: CopyMark): boolean => useDesign.getState().gesture?.before === mark.before;

export function dropCopies(mark: CopyMark): void {
  if (isOpen(mark)) useDesign.getState().bail();
}

/** The copies stay, are selected, and are one step to undo. */
export function keepCopies(mark: CopyMark, label: string, copies: readonly BlockId[]): void {
  if (!isOpen(mark)) return;
  useDesign.setState({ gesture: { label, before: mark.before } });
  useDesign.getState().commit();
  useSession.getState().select({ blocks: [...copies] });
}

/** Tells when Alt is pressed or let go, until the gesture has ended. */
export function watchAlt(running: () => boolean, changed: (held: boolean) => void): void {
  const listen = (event: KeyboardEvent): void => {
    if (!running()) return stop();
    if (event.key === 'Escape' && event.altKey) {
      // With Alt held it is no command's key.
      event.preventDefault();
      useCanvas.getState().endGesture();
    }
    if (event.key !== 'Alt') return;
    // Else a menu, the browser's or our own, would take the keyboard.
    event.preventDefault();
    event.stopPropagation();
    changed(event.type === 'keydown');
  };
  const stop = (): void => {
    window.removeEventListener('keydown', listen, true);
    window.removeEventListener('keyup', listen, true);
    ended();
  };
  const ended = useCanvas.subscribe(({ moving }) => {
    if (moving.size === 0) stop();
  });
  window.addEventListener('keydown', listen, true);
  window.addEventListener('keyup', listen, true);
}
