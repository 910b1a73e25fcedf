// What stays where it is: locked for the hand and for arranging, pinned for arranging alone.
import { counted } from '#app/counted.ts';
import type { BlockId } from '#app/design/ids.ts';
import type { Block } from '#app/design/schema.ts';
import { type Command, defineCommand } from '../../commands/command.ts';
import { useDesign } from '../../store/design-store.ts';
import { selectedBlocks } from '../../store/selected.ts';

type Hold = 'locked' | 'pinned';

const selected = (): readonly Block[] => {
  const { blocks } = useDesign.getState().design;
  return selectedBlocks().flatMap((id) => blocks[id] ?? []);
};

const everyLocked = (): readonly Block[] =>
  Object.values(useDesign.getState().design.blocks).filter(({ locked }) => locked);

export function hold(blocks: readonly Block[], flag: Hold, on: boolean): void {
  const ids: BlockId[] = blocks
    .filter((block) => (block[flag] ?? false) !== on)
    .map(({ id }) => id);
  const [only, ...others] = blocks;
  const what = others.length === 0 && only ? only.name : counted(ids.length, 'block');
  const { dispatch } = useDesign.getState();
  if (flag === 'locked')
    dispatch(`${on ? 'Lock' : 'Unlock'} ${what}`, [
      { edit: 'set-locked', args: { ids, locked: on } },
    ]);
  else
    dispatch(`${on ? 'Pin' : 'Unpin'} ${what}`, [
      { edit: 'set-pinned', args: { ids, pinned: on } },
    ]);
}

const holding = (
  id: string,
  label: string,
  key: string,
  [flag, on]: readonly [flag: Hold, on: boolean],
): Command =>
  defineCommand({
    id,
    label,
    group: 'Arrange',
    keys: [key],
    scope: 'canvas',
    enabled: () => selected().some((block) => (block[flag] ?? false) !== on),
    run: () => hold(selected(), flag, on),
  });

/** One key for either way: of a mixed selection all are locked first. */
export const holdCommands: readonly Command[] = [
  holding('canvas.lock', 'Lock the selection', 'Mod+Shift+L', ['locked', true]),
  holding('canvas.unlock', 'Unlock the selection', 'Mod+Shift+L', ['locked', false]),
  defineCommand({
    id: 'canvas.unlock-all',
    label: 'Unlock everything',
    group: 'Arrange',
    scope: 'canvas',
    enabled: () => everyLocked().length > 0,
    run: () => hold(everyLocked(), 'locked', false),
  }),
  holding('canvas.pin', 'Pin the selection: arranging leaves it', 'Alt+P', ['pinned', true]),
  holding('canvas.unpin', 'Unpin the selection', 'Alt+P', ['pinned', false]),
];
