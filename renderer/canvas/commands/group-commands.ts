import { counted } from '#app/counted.ts';
import type { BlockId } from '#app/design/ids.ts';
import { sortLocked } from '#app/design/locked.ts';
import { shapeOf } from '#app/layout/frames.ts';
import { type Command, defineCommand } from '../../commands/command.ts';
import { useDesign } from '../../store/design-store.ts';
import { anyBlockSelected, selectedBlocks } from '../../store/selected.ts';
import { useSession } from '../../store/session-store.ts';
import { refuseAt, sayLocked } from '../gestures/refuse.ts';
import { groupEdits, isDrawnOnly, ungroupEdits } from '../selected/group.ts';
import { focusBlock } from '../view/focus-block.ts';

const drawnOnly = (): readonly BlockId[] => {
  const { blocks } = useDesign.getState().design;
  return selectedBlocks().filter((id) => {
    const block = blocks[id];
    return block && isDrawnOnly(block);
  });
};

export const groupCommands: readonly Command[] = [
  defineCommand({
    id: 'canvas.group',
    label: 'Group the selection',
    group: 'Arrange',
    keys: ['Mod+G'],
    scope: 'canvas',
    enabled: anyBlockSelected,
    run: makeGroup,
  }),
  defineCommand({
    id: 'canvas.ungroup',
    label: 'Ungroup: leave what is in it',
    group: 'Arrange',
    keys: ['Mod+Shift+G'],
    scope: 'canvas',
    // Of a container that is deployed it says why it isn't.
    enabled: () => {
      const { blocks } = useDesign.getState().design;
      return selectedBlocks().some((id) => shapeOf(blocks[id]?.type ?? '') === 'container');
    },
    run: dissolve,
  }),
];

function makeGroup(): void {
  const { design, dispatch } = useDesign.getState();
  const { free, locked } = sortLocked(design, selectedBlocks());
  if (free.length === 0) return sayLocked(locked);
  const made = groupEdits(design, free);
  if (!made.ok) return refuseAt(free, made.reason);
  const done = dispatch(`Group ${counted(free.length, 'block')}`, made.edits);
  if (!done.ok) return refuseAt(free, done.failure.message);
  useSession.getState().select({ blocks: [made.id] });
  focusBlock(made.id);
  sayLocked(locked);
}

function dissolve(): void {
  const { design, dispatch } = useDesign.getState();
  const [first] = selectedBlocks();
  const groups = drawnOnly();
  if (groups.length === 0) {
    const name = first && design.blocks[first]?.name;
    return refuseAt(
      selectedBlocks(),
      `${name ?? 'This'} is no group: only a frame that is drawn and not deployed can be taken away from what is in it.`,
    );
  }
  const { free, locked } = sortLocked(design, groups);
  sayLocked(locked);
  if (free.length === 0) return;
  const { freed, edits } = ungroupEdits(design, free);
  const [only, ...others] = free;
  const what = only && others.length === 0 ? design.blocks[only]?.name : 'groups';
  const done = dispatch(`Ungroup ${what ?? ''}`.trim(), edits);
  if (!done.ok) return refuseAt(free, done.failure.message);
  useSession.getState().select({ blocks: freed });
  if (freed[0]) focusBlock(freed[0]);
}
