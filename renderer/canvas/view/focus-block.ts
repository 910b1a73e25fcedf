import type { BlockId } from '#app/design/ids.ts';
import { blockId } from '../nodes/use-block.ts';

const ATTEMPTS = 12;

/** Gives a block the keyboard's focus, waiting for it where it has yet to be drawn. */
export function focusBlock(id: BlockId, attempts = ATTEMPTS): void {
  const node = document.querySelector<HTMLElement>(
    `.react-flow__node[data-id="${CSS.escape(id)}"]`,
  );
  if (node) node.focus({ preventScroll: true });
  else if (attempts > 0) requestAnimationFrame(() => focusBlock(id, attempts - 1));
}

/** The block that has the keyboard's focus, selected or not: Escape selects nothing and leaves it there. */
export function focusedBlock(): BlockId | undefined {
  const node = document.activeElement;
  const id =
    node instanceof HTMLElement && node.classList.contains('react-flow__node')
      ? node.dataset.id
      : undefined;
  return id ? blockId(id) : undefined;
}
