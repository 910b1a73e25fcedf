// What hangs at the pointer while a block is dragged from the palette: the block it will be, not the
// row it comes from.
import styles from './drag-image.module.css';
import type { BlockRow } from './palette-rows.ts';

export function showAsBlock(transfer: DataTransfer, from: HTMLElement, row: BlockRow): void {
  const block = document.createElement('div');
  block.className = styles.block ?? '';
  const icon = from.querySelector('img')?.cloneNode();
  const name = document.createElement('span');
  name.textContent = row.text;
  block.append(...(icon ? [icon] : []), name);
  // The browser takes its picture of an element in the document, and right after this event.
  document.body.append(block);
  // Held by its middle, as it is put down.
  transfer.setDragImage(block, block.offsetWidth / 2, block.offsetHeight / 2);
  setTimeout(() => block.remove());
}
