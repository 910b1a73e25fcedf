import { describeBlock } from '#app/description/describe-design.ts';
import { drawnConnections } from '#app/layout/visible.ts';
import { graphOf } from '../blocks/graph-of.ts';
import { lineWords } from '../canvas/selected/line-words.ts';
import { onlyBlock } from '../canvas/selected/only-block.ts';
import { type Command, defineCommand } from '../commands/command.ts';
import { findingWords } from '../problems/problem-rows.ts';
import { useAnalysis } from '../store/analysis-store.ts';
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
    label: 'Read out the block or connection',
    group: 'Navigate',
    keys: ['I'],
    scope: 'canvas',
    enabled: () => wordsHere() !== undefined,
    run: readOut,
  }),
];

function readOut(): void {
  const words = wordsHere();
  if (words) announce(words);
}

/** What it is, and what is wrong with it. */
function wordsHere(): string | undefined {
  const { design } = useDesign.getState();
  const id = onlyBlock();
  const block = id && design.blocks[id];
  const open = useAnalysis.getState().findings.filter(({ waiver }) => waiver === undefined);
  if (block) {
    const told = open.filter(({ blocks }) => blocks.includes(block.id));
    return [describeBlock(block, graphOf(design)), ...told.map(findingWords)].join(' ');
  }
  const { connections } = useSession.getState().selection;
  const line = drawnConnections(design).find(({ members }) =>
    members.some((member) => connections.includes(member)),
  );
  if (!line) return undefined;
  const told = open.filter((finding) =>
    finding.connections.some((one) => line.members.includes(one)),
  );
  return [`${lineWords(design, line)}.`, ...told.map(findingWords)].join(' ');
}
