// Blocks glide to where arranging puts them, so that people can follow. The design changes once, at the
// end; until then Escape leaves everything as it was, and anything else one does jumps to the end.
import type { BlockId } from '#app/design/ids.ts';
import type { Design, Point, Size } from '#app/design/schema.ts';
import type { Placement } from '#app/layout/arrange/placements.ts';
import { blockSize } from '#app/layout/block-size.ts';
import { type Draft, noDraft } from '#app/layout/frames.ts';
import { useCanvas } from '../canvas-store.ts';

const GLIDE_MS = 250;
/** Drawing more than this anew in each frame would stutter. */
const CROWD = 250;

let finish: (() => void) | undefined;

interface End {
  /** Changes the design; not when Escape ended it. */
  arrive(): void;
  /** Nothing is drafted any more. */
  after(): void;
}

export function glide(
  design: Design,
  placements: readonly Placement[],
  { arrive, after }: End,
): void {
  finish?.();
  const still = window.matchMedia('(prefers-reduced-motion: reduce)').matches;
  if (still || placements.length === 0 || Object.keys(design.blocks).length > CROWD) {
    arrive();
    after();
    return;
  }
  const start = performance.now();
  let drawn: Draft | undefined;
  let frame = 0;
  const stop = (): void => {
    cancelAnimationFrame(frame);
    window.removeEventListener('pointerdown', finishNow, true);
    window.removeEventListener('keydown', onKey, true);
    finish = undefined;
  };
  const finishNow = (): void => {
    stop();
    arrive();
    useCanvas.getState().endGesture();
    after();
  };
  const onKey = ({ key }: KeyboardEvent): void => {
    if (key !== 'Escape' && !/^(Shift|Control|Alt|Meta)$/.test(key)) finishNow();
  };
  const step = (now: number): void => {
    // Escape has taken the draft away.
    if (drawn && useCanvas.getState().draft !== drawn) {
      stop();
      return;
    }
    const share = Math.min(1, Math.max(0, now - start) / GLIDE_MS);
    if (share >= 1) {
      finishNow();
      return;
    }
    drawn = between(design, placements, ease(share));
    useCanvas.getState().update({ draft: drawn });
    frame = requestAnimationFrame(step);
  };
  finish = finishNow;
  window.addEventListener('pointerdown', finishNow, true);
  window.addEventListener('keydown', onKey, true);
  frame = requestAnimationFrame(step);
}

const ease = (share: number): number =>
  share < 0.5 ? 2 * share * share : 1 - (2 - 2 * share) ** 2 / 2;

function between(design: Design, placements: readonly Placement[], share: number): Draft {
  const positions = new Map<BlockId, Point>();
  const sizes = new Map<BlockId, Size>();
  const part = (from: number, to: number): number => from + (to - from) * share;
  for (const { id, position, size } of placements) {
    const block = design.blocks[id];
    if (!block) continue;
    positions.set(id, {
      x: part(block.position.x, position.x),
      y: part(block.position.y, position.y),
    });
    const now = blockSize(block);
    if (size)
      sizes.set(id, {
        width: part(now.width, size.width),
        height: part(now.height, size.height),
      });
  }
  return { ...noDraft, positions, sizes };
}
