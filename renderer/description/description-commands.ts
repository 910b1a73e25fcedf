import { describeBlock } from '#app/description/describe-design.ts';
import { graphOf } from '../blocks/graph-of.ts';
import { type Command, defineCommand } from '../commands/command.ts';
import { useDesign } from '../store/design-store.ts';
import { useSession } from '../store/session-store.ts';
import { announce } from './announcer-store.ts';
import { useDescription } from './description-store.ts';

export const descriptionCommands: readonly Command[] = [
  defineCommand({
    id: 'help.describe',
    label: 'Describe the architecture in words',
    group: 'Help',
    keys: ['Mod+Shift+D'],
    scope: 'window',
    run: () => useDescription.setState({ open: true }),
  }),
  defineCommand({
    id: 'canvas.read-out',
    label: 'Read out the selected block',
    group: 'Navigate',
    keys: ['I'],
    scope: 'canvas',
    enabled: () => useSession.getState().selection.blocks.length === 1,
    run: readOut,
  }),
];

function readOut(): void {
  const [id] = useSession.getState().selection.blocks;
  const { design } = useDesign.getState();
  const block = id && design.blocks[id];
  if (block) announce(describeBlock(block, graphOf(design)));
}
