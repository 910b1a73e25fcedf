// Putting a block where one is, by its name.
import { blockDefinition } from '#app/catalog/catalog.ts';
import type { BlockId } from '#app/design/ids.ts';
import type { Point } from '#app/design/schema.ts';
import { shapeOf } from '#app/layout/frames.ts';
import { overlaps } from '#app/layout/rect.ts';
import { type Command, defineCommand } from '../../commands/command.ts';
import { useDesign } from '../../store/design-store.ts';
import { openInsert } from '../insert/insert-store.ts';
import { useScene } from '../scene-store.ts';
import { canvasElement, pointerOnCanvas, toCanvas, toWindow, viewOfCanvas } from '../view/view.ts';
import { onlyBlock } from './walk-commands.ts';

export const insertCommands: readonly Command[] = [
  defineCommand({
    id: 'canvas.insert',
    label: 'Insert a block…',
    group: 'Edit',
    keys: ['/'],
    scope: 'window',
    run: insert,
  }),
  defineCommand({
    id: 'canvas.insert-here',
    label: 'Insert a block at the pointer…',
    group: 'Edit',
    scope: 'canvas',
    hidden: true,
    run: insertHere,
  }),
];

/** For the context menus: where the menu was asked for. */
function insertHere(): void {
  const at = pointerOnCanvas();
  if (at) openInsert({ is: 'at', spot: toCanvas(at), exact: true }, at);
}

/** Beside what is selected, else at the pointer, else in the middle. */
function insert(): void {
  const only = onlyBlock();
  const anchor = only && besideBlock(only);
  if (only && anchor) {
    const type = useDesign.getState().design.blocks[only]?.type ?? '';
    const joins = shapeOf(type) === 'block' && !blockDefinition(type)?.drawing;
    openInsert(
      joins ? { is: 'beside', block: only, side: undefined, only: false } : { is: 'near' },
      anchor,
    );
    return;
  }
  const pointer = pointerOnCanvas();
  const at = pointer ?? middleOfCanvas();
  if (!at) return;
  openInsert(pointer ? { is: 'at', spot: toCanvas(at), exact: false } : { is: 'near' }, at);
}

/** Right of a block that is in view: where the search about it stands. */
export function besideBlock(id: BlockId): Point | undefined {
  const rect = useScene.getState().frames.get(id)?.rect;
  const view = viewOfCanvas();
  if (!rect || !view || !overlaps(rect, view)) return undefined;
  const { x, y } = toWindow({
    x: Math.min(rect.x + rect.width, view.x + view.width),
    y: Math.max(rect.y, view.y),
  });
  return { x: x + 8, y: y - 6 };
}

function middleOfCanvas(): Point | undefined {
  const box = canvasElement()?.getBoundingClientRect();
  return box && { x: box.x + box.width / 2 - 170, y: box.y + box.height / 3 };
}
