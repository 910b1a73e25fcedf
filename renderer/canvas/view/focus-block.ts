import type { BlockId } from '#app/design/ids.ts';
import { inDialog, takesText } from '../../ui/keyboard-target.ts';
import { blockId } from '../nodes/use-block.ts';

const ATTEMPTS = 12;

/**
 * Gives a block the keyboard's focus, waiting for it where it has yet to be drawn; not when somebody
 * has begun to type elsewhere meanwhile.
 */
export function focusBlock(id: BlockId): void {
  const before = document.activeElement;
  const attempt = (left: number): void => {
    const node = document.querySelector<HTMLElement>(
      `.react-flow__node[data-id="${CSS.escape(id)}"]`,
    );
    const { activeElement } = document;
    const taken = activeElement !== before && (takesText(activeElement) || inDialog(activeElement));
    if (node && !taken) node.focus({ preventScroll: true });
    else if (left > 0) requestAnimationFrame(() => attempt(left - 1));
  };
  attempt(ATTEMPTS);
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
