// Going from block to block, and along connections, by keyboard.

import type { BlockId } from '#app/design/ids.ts';
import { nextBlock, readingOrder } from '#app/layout/next-block.ts';
import { type DrawnConnection, drawnConnections } from '#app/layout/visible.ts';
import { type Command, defineCommand } from '../../commands/command.ts';
import { announce } from '../../description/announcer-store.ts';
import { useDesign } from '../../store/design-store.ts';
import { useSession } from '../../store/session-store.ts';
import { useScene } from '../scene-store.ts';
import { lineWords } from '../selected/line-words.ts';
import { onlyBlock } from '../selected/only-block.ts';
import { focusBlock, focusedBlock } from '../view/focus-block.ts';
import { reveal } from '../view/view.ts';

/** Where the walk goes on, while the block that had the focus is gone. */
let resumeAt: BlockId | undefined;

function target(step: 1 | -1): BlockId | undefined {
  const order = readingOrder(useScene.getState().frames);
  const from = useSession.getState().selection.blocks.at(-1) ?? onlyBlock();
  if (from === undefined && resumeAt && order.includes(resumeAt)) return resumeAt;
  return nextBlock(order, from, step);
}

/** Before these blocks go: the walk goes on with what comes after them. */
export function keepPlace(gone: readonly BlockId[]): void {
  const order = readingOrder(useScene.getState().frames);
  const first = order.findIndex((id) => gone.includes(id));
  const left = (id: BlockId): boolean => !gone.includes(id);
  resumeAt = order.slice(first + 1).find(left) ?? order.slice(0, first + 1).findLast(left);
}

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
  resumeAt = undefined;
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
      else goAlong(next.line);
    },
  });

/** Among the connections of a block: those that leave it, then those that come. */
const turn = (id: string, label: string, key: string, step: 1 | -1): Command =>
  defineCommand({
    id,
    label,
    group: 'Navigate',
    keys: [key],
    scope: 'canvas',
    enabled: () => linesHere().length > 0,
    run: () => {
      const lines = linesHere();
      const at = lines.findIndex(isSelected);
      const next = at === -1 && step === -1 ? -1 : (at + step) % lines.length;
      goAlong(lines.at(next));
    },
  });

const isSelected = ({ members }: DrawnConnection): boolean =>
  members.some((id) => useSession.getState().selection.connections.includes(id));

/** All at the block one has come from. */
function linesHere(): readonly DrawnConnection[] {
  const lines = drawnConnections(useDesign.getState().design);
  const selected = lines.find(isSelected)?.connection;
  const focused = focusedBlock();
  const from = selected ? (focused === selected.to ? selected.to : selected.from) : onlyBlock();
  return [
    ...lines.filter(({ connection }) => connection.from === from),
    ...lines.filter(({ connection }) => connection.to === from && connection.from !== from),
  ];
}

/** The focus stays at the block: what is selected is said. */
function goAlong(line: DrawnConnection | undefined): void {
  if (!line) return;
  useSession.getState().inspect({ connections: line.members });
  const lines = linesHere();
  const { design } = useDesign.getState();
  const position = `Connection ${lines.indexOf(line) + 1} of ${lines.length}`;
  announce(`${position}: ${lineWords(design, line)}.`);
}

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
  turn('canvas.next-connection', 'Go to the block’s next connection', 'Alt+ArrowDown', 1),
  turn('canvas.previous-connection', 'Go to the block’s previous connection', 'Alt+ArrowUp', -1),
];
