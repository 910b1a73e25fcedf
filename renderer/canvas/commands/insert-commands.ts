// Putting a block where one is, by its name.
import { blockDefinition } from '#app/catalog/catalog.ts';
import type { Block, Side } from '#app/design/schema.ts';
import { shapeOf } from '#app/layout/frames.ts';
import { SIDES } from '#app/layout/routing/sides.ts';
import { type Command, defineCommand } from '../../commands/command.ts';
import { useDesign } from '../../store/design-store.ts';
import { besideBlock, middleOfCanvas, nearBlock, nearLine } from '../beside-block.ts';
import { cloneBeside } from '../insert/clone-beside.ts';
import { openInsert } from '../insert/insert-store.ts';
import { onlyBlock } from '../selected/only-block.ts';
import { onlyLine } from '../selected/only-line.ts';
import { pointerOnCanvas, toCanvas } from '../view/view.ts';

const TOWARDS = {
  top: { key: 'ArrowUp', words: 'above' },
  right: { key: 'ArrowRight', words: 'to the right' },
  bottom: { key: 'ArrowDown', words: 'below' },
  left: { key: 'ArrowLeft', words: 'to the left' },
} as const;

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
  defineCommand({
    id: 'canvas.insert-between',
    label: 'Insert a block into the connection…',
    group: 'Edit',
    keys: ['Insert'],
    scope: 'canvas',
    enabled: () => onlyLine() !== undefined,
    run: () => {
      const connection = onlyLine()?.id;
      const at = connection && nearLine(connection);
      if (connection && at) openInsert({ is: 'between', connection }, at);
    },
  }),
  defineCommand({
    id: 'canvas.replace',
    label: 'Replace by…',
    group: 'Edit',
    keys: ['R'],
    scope: 'canvas',
    enabled: () => joinable() !== undefined,
    run: () => {
      const block = joinable();
      const at = block && nearBlock(block.id);
      if (block && at) openInsert({ is: 'replace', block: block.id }, at);
    },
  }),
  ...SIDES.flatMap((side) => extending(side)),
];

/** The same as the arrows round a selected block. */
function extending(side: Side): readonly Command[] {
  const { key, words } = TOWARDS[side];
  return [
    defineCommand({
      id: `canvas.extend-${side}`,
      label: `Insert a connected block ${words}…`,
      group: 'Edit',
      keys: [`Mod+Alt+${key}`],
      scope: 'canvas',
      enabled: () => joinable() !== undefined,
      run: () => {
        const block = joinable();
        const at = block && nearBlock(block.id);
        if (block && at) openInsert({ is: 'beside', block: block.id, side, only: true }, at);
      },
    }),
    defineCommand({
      id: `canvas.clone-${side}`,
      label: `Clone the block ${words}, connected`,
      group: 'Edit',
      keys: [`Mod+Alt+Shift+${key}`],
      scope: 'canvas',
      enabled: () => joinable() !== undefined,
      run: () => {
        const block = joinable();
        const at = block && nearBlock(block.id);
        if (block && at) cloneBeside(block, side, at);
      },
    }),
  ];
}

/** The one selected block, if lines can lead to it. */
function joinable(): Block | undefined {
  const only = onlyBlock();
  const block = only && useDesign.getState().design.blocks[only];
  return block && shapeOf(block.type) === 'block' && !blockDefinition(block.type)?.drawing
    ? block
    : undefined;
}

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
