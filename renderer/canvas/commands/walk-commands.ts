// Going from block to block, and along connections, by keyboard.

import type { BlockId } from '#app/design/ids.ts';
import { nextBlock, readingOrder } from '#app/layout/next-block.ts';
import { type DrawnConnection, drawnConnections } from '#app/layout/visible.ts';
import { type Command, defineCommand } from '../../commands/command.ts';
import { useDesign } from '../../store/design-store.ts';
import { useSession } from '../../store/session-store.ts';
import { useScene } from '../scene-store.ts';
import { onlyBlock } from '../selected/only-block.ts';
import { focusBlock } from '../view/focus-block.ts';
import { reveal } from '../view/view.ts';

const target = (step: 1 | -1): BlockId | undefined =>
  nextBlock(
    readingOrder(useScene.getState().frames),
    useSession.getState().selection.blocks.at(-1) ?? onlyBlock(),
    step,
  );

const walk = (id: string, label: string, key: string, step: 1 | -1): Command =>
  defineCommand({
    id,
    label,
    group: 'Navigate',
    keys: [key],
    scope: 'canvas',
    // Past the last block the key goes on to the next control, as everywhere.
    enabled: () => document.activeElement !== document.body && target(step) !== undefined,
    run: () => goTo(target(step)),
  });

function goTo(id: BlockId | undefined): void {
  if (!id) return;
  useSession.getState().inspect({ blocks: [id] });
  reveal([id]);
  focusBlock(id);
}

const follow = (id: string, label: string, key: string, forward: boolean): Command =>
  defineCommand({
    id,
    label,
    group: 'Navigate',
    keys: [key],
    scope: 'canvas',
    enabled: () => neighbour(forward) !== undefined,
    run: () => {
      const next = neighbour(forward);
      if (!next) return;
      if (next.block) goTo(next.block);
      else useSession.getState().inspect({ connections: next.line.members });
    },
  });

/** From a block to a connection of it, from a connection to the block at its end. */
function neighbour(
  forward: boolean,
): { readonly block?: BlockId; readonly line: DrawnConnection } | undefined {
  const { design } = useDesign.getState();
  const lines = drawnConnections(design);
  const { selection } = useSession.getState();
  const [selected] = selection.connections;
  if (selected) {
    const line = lines.find(({ members }) => members.includes(selected));
    const end = line && (forward ? line.connection.to : line.connection.from);
    return line && end && design.blocks[end] ? { block: end, line } : undefined;
  }
  const from = onlyBlock();
  const line = lines.find(({ connection }) =>
    forward ? connection.from === from : connection.to === from,
  );
  return line && from ? { line } : undefined;
}

export const walkCommands: readonly Command[] = [
  walk('canvas.next-block', 'Go to the next block', 'Tab', 1),
  walk('canvas.previous-block', 'Go to the previous block', 'Shift+Tab', -1),
  follow('canvas.follow', 'Follow a connection onwards', 'Alt+ArrowRight', true),
  follow('canvas.follow-back', 'Follow a connection back', 'Alt+ArrowLeft', false),
];
