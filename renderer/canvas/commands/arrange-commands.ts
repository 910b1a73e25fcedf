// Automatic layout: of everything, of what is selected, of what has no place of its own yet.
import { counted } from '#app/counted.ts';
import type { EditCall } from '#app/edits/edit-call.ts';
import type { Direction } from '#app/layout/arrange/boxes.ts';
import { newcomers } from '#app/layout/arrange/newcomers.ts';
import { type Command, defineCommand } from '../../commands/command.ts';
import { useDesign } from '../../store/design-store.ts';
import { anyBlockSelected, selectedBlocks } from '../../store/selected.ts';
import { arrangeBlocks } from '../arrange/arrange-blocks.ts';
import { unplaced } from '../arrange/unplaced.ts';

const GROUP = 'Arrange';

const anyBlock = (): boolean => Object.keys(useDesign.getState().design.blocks).length > 0;
const remembered = (): Direction | undefined =>
  useDesign.getState().design.settings.layout?.direction;

/** A direction that is chosen for everything is the design's from then on. */
function arrangeAll(direction: Direction | null | undefined): void {
  const besides: EditCall[] =
    direction === undefined
      ? []
      : [{ edit: 'set-design', args: { settings: { layout: { direction } } } }];
  const same = (direction ?? undefined) === remembered();
  arrangeBlocks({
    label: 'Arrange everything',
    direction: direction === undefined ? remembered() : (direction ?? undefined),
    besides: same ? [] : besides,
    still: 'Everything is arranged already.',
  });
}

function arrangeSelection(direction: Direction | undefined): void {
  const { design } = useDesign.getState();
  const ids = selectedBlocks();
  const [only] = ids;
  const what =
    ids.length === 1 && only
      ? (design.blocks[only]?.name ?? 'a block')
      : counted(ids.length, 'block');
  arrangeBlocks({
    label: `Arrange ${what}`,
    ids,
    direction,
    still: 'What is selected is arranged already.',
  });
}

function arrangeNew(): void {
  const { design } = useDesign.getState();
  const ids = newcomers(design, unplaced(design));
  arrangeBlocks({
    label: `Arrange ${counted(ids.length, 'new block')}`,
    ids,
    direction: remembered(),
    still: 'What is new is in its place already.',
  });
}

const hasNew = (): boolean => {
  const { design } = useDesign.getState();
  return newcomers(design, unplaced(design)).length > 0;
};

const WAYS = [
  ['right', 'from left to right'],
  ['down', 'from top to bottom'],
] as const;

export const arrangeCommands: readonly Command[] = [
  defineCommand({
    id: 'arrange.all',
    label: 'Arrange everything',
    group: GROUP,
    keys: ['Shift+A'],
    scope: 'canvas',
    enabled: anyBlock,
    run: () => arrangeAll(undefined),
  }),
  defineCommand({
    id: 'arrange.selection',
    label: 'Arrange the selection',
    group: GROUP,
    keys: ['A'],
    scope: 'canvas',
    enabled: anyBlockSelected,
    run: () => arrangeSelection(undefined),
  }),
  defineCommand({
    id: 'arrange.new',
    label: 'Arrange only what is new',
    group: GROUP,
    keys: ['Alt+Shift+A'],
    scope: 'canvas',
    enabled: hasNew,
    run: arrangeNew,
  }),
  ...WAYS.flatMap(([direction, way]) => [
    defineCommand({
      id: `arrange.all-${direction}`,
      label: `Arrange everything ${way}`,
      group: GROUP,
      scope: 'canvas',
      enabled: anyBlock,
      run: () => arrangeAll(direction),
    }),
    defineCommand({
      id: `arrange.selection-${direction}`,
      label: `Arrange the selection ${way}`,
      group: GROUP,
      scope: 'canvas',
      enabled: anyBlockSelected,
      run: () => arrangeSelection(direction),
    }),
  ]),
  defineCommand({
    id: 'arrange.all-either',
    label: 'Arrange everything whichever way suits',
    group: GROUP,
    scope: 'canvas',
    enabled: () => anyBlock() && remembered() !== undefined,
    run: () => arrangeAll(null),
  }),
];
