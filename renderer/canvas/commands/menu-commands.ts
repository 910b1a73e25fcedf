// Commands that are at home in the context menus.
import { type Command, defineCommand } from '../../commands/command.ts';
import { showProblemsOf } from '../../problems/select-finding.ts';
import { useAnalysis } from '../../store/analysis-store.ts';
import { useDesign } from '../../store/design-store.ts';
import { onlyConnection } from '../../store/selected.ts';
import { useSession } from '../../store/session-store.ts';
import { nearLine } from '../beside-block.ts';
import { useCanvas } from '../canvas-store.ts';
import { kindsFor } from '../connect/KindMenu.tsx';
import { openMenuOfSelection } from '../menus/open-menu.ts';
import { findingMarks } from '../nodes/marks.ts';
import { onlyBlock } from '../selected/only-block.ts';

const selection = () => useSession.getState().selection;
const blocksOf = () => useDesign.getState().design.blocks;

export const menuCommands: readonly Command[] = [
  defineCommand({
    id: 'canvas.context-menu',
    label: 'Menu of the selection',
    group: 'Edit',
    keys: ['Shift+F10', 'ContextMenu'],
    scope: 'canvas',
    run: openMenuOfSelection,
  }),
  defineCommand({
    id: 'canvas.select-same-type',
    label: 'Select all of this type',
    group: 'Edit',
    scope: 'canvas',
    enabled: () => onlyBlock() !== undefined,
    run: () => {
      const only = onlyBlock();
      const type = only && blocksOf()[only]?.type;
      const same = Object.values(blocksOf()).filter((block) => block.type === type);
      useSession.getState().select({ blocks: same.map(({ id }) => id) });
    },
  }),
  defineCommand({
    id: 'canvas.select-inside',
    label: 'Select what is inside',
    group: 'Edit',
    scope: 'canvas',
    enabled: () => inside().length > 0,
    run: () => useSession.getState().select({ blocks: inside() }),
  }),
  defineCommand({
    id: 'canvas.select-ends',
    label: 'Select the two blocks',
    group: 'Edit',
    scope: 'canvas',
    enabled: () => onlyConnection() !== undefined,
    run: () => {
      const ends = onlyConnection();
      if (ends) useSession.getState().select({ blocks: [ends.from, ends.to] });
    },
  }),
  defineCommand({
    id: 'canvas.show-problems',
    label: 'Show its problems',
    group: 'Problems',
    scope: 'canvas',
    enabled: () => {
      const { blocks, connections } = findingMarks(useAnalysis.getState().findings);
      const selected = selection();
      return (
        selected.blocks.some((id) => blocks.has(id)) ||
        selected.connections.some((id) => connections.has(id))
      );
    },
    run: () => showProblemsOf(selection()),
  }),
  defineCommand({
    id: 'canvas.choose-kind',
    label: 'Choose the kind of connection…',
    group: 'Edit',
    scope: 'canvas',
    enabled: () => {
      const connection = onlyConnection();
      return (
        connection !== undefined && kindsFor(useDesign.getState().design, connection).includes(' ')
      );
    },
    run: () => {
      const connection = onlyConnection()?.id;
      const at = connection && nearLine(connection);
      if (connection && at) useCanvas.getState().update({ kindMenu: { connection, at } });
    },
  }),
];

/** What one container holds directly, or one microservice owns. */
function inside() {
  const outer = onlyBlock();
  if (!outer) return [];
  return Object.values(blocksOf()).flatMap(({ id, parent, owner }) =>
    parent === outer || owner === outer ? [id] : [],
  );
}
