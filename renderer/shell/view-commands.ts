// Folding the panels and choosing the colours, for keys, menus and palette alike.
import type { Settings } from '#app/host/app.ts';
import { type Command, defineCommand } from '../commands/command.ts';
import { useSession } from '../store/session-store.ts';

interface Shown {
  readonly left: ReturnType<typeof useSession.getState>['leftPanel'];
  readonly right: boolean;
  readonly drawer: ReturnType<typeof useSession.getState>['drawer'];
}

/** What was open before only the canvas was shown. */
let before: Shown | undefined;
/** The tab a folded panel comes back with. */
let lastLeft: NonNullable<Shown['left']> = 'blocks';
let lastDrawer: NonNullable<Shown['drawer']> = 'problems';

useSession.subscribe(({ leftPanel, drawer }) => {
  lastLeft = leftPanel ?? lastLeft;
  lastDrawer = drawer ?? lastDrawer;
});

const view = (command: Omit<Command, 'group' | 'scope'>): Command =>
  defineCommand({ ...command, group: 'View', scope: 'window' });

export const viewCommands = (scheme: {
  readonly now: () => Settings['scheme'];
  readonly choose: (scheme: Settings['scheme']) => void;
}): readonly Command[] => [
  view({
    id: 'view.left',
    label: 'Show the left panel',
    keys: ['Mod+B'],
    checked: () => useSession.getState().leftPanel !== undefined,
    run: () => {
      const { leftPanel, showLeft } = useSession.getState();
      showLeft(leftPanel ? undefined : lastLeft);
    },
  }),
  view({
    id: 'view.right',
    label: 'Show the right panel',
    keys: ['Mod+Alt+B'],
    checked: () => useSession.getState().inspectorOpen,
    run: () => {
      const { inspectorOpen, foldRight } = useSession.getState();
      foldRight(!inspectorOpen);
    },
  }),
  view({
    id: 'view.drawer',
    label: 'Show the drawer',
    keys: ['Mod+J'],
    checked: () => useSession.getState().drawer !== undefined,
    run: () => {
      const { drawer, showDrawer } = useSession.getState();
      showDrawer(drawer ? undefined : lastDrawer);
    },
  }),
  view({
    id: 'view.only-canvas',
    label: 'Show only the canvas',
    keys: ['Mod+\\'],
    checked: onlyCanvas,
    run: showOnlyCanvas,
  }),
  view({
    id: 'view.blocks',
    label: 'Show the blocks',
    run: () => useSession.getState().showLeft('blocks'),
  }),
  view({
    id: 'view.outline',
    label: 'Show the outline',
    run: () => useSession.getState().showLeft('outline'),
  }),
  ...(['light', 'dark', 'system'] as const).map((one) =>
    view({
      id: `view.scheme-${one}`,
      label: one === 'system' ? 'Colours as the system has them' : `Use ${one} colours`,
      checked: () => scheme.now() === one,
      run: () => scheme.choose(one),
    }),
  ),
];

function onlyCanvas(): boolean {
  const { leftPanel, inspectorOpen, drawer } = useSession.getState();
  return leftPanel === undefined && !inspectorOpen && drawer === undefined;
}

/** Again: everything is back as it was. */
function showOnlyCanvas(): void {
  const { leftPanel, inspectorOpen, drawer, showLeft, foldRight, showDrawer } =
    useSession.getState();
  if (!onlyCanvas()) {
    before = { left: leftPanel, right: inspectorOpen, drawer };
    showLeft(undefined);
    foldRight(false);
    showDrawer(undefined);
    return;
  }
  const { left, right, drawer: tab } = before ?? { left: lastLeft, right: true, drawer: undefined };
  showLeft(left);
  foldRight(right);
  showDrawer(tab);
}
