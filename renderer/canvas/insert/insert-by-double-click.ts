import { useCanvas } from '../canvas-store.ts';
import { toCanvas } from '../view/view.ts';
import { openInsert } from './insert-store.ts';

/** On the empty canvas, or the empty middle of a container, which lets clicks through. */
export function insertByDoubleClick(event: React.MouseEvent): void {
  const { target, clientX, clientY } = event;
  if (!(target instanceof Element) || !target.closest('.react-flow__pane')) return;
  // Far out, a block would be a speck: there it isn't meant.
  if (target.closest('.react-flow__node') || useCanvas.getState().detail === 'tile') return;
  const at = { x: clientX, y: clientY };
  openInsert({ is: 'at', spot: toCanvas(at), exact: true }, at);
}
