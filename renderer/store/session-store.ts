// What belongs to this window and is never saved in a design: selection, panels, what is lit up.
import { create } from 'zustand';
import type { BlockId, ConnectionId } from '#app/design/ids.ts';
import type { Trail } from '#app/graph/trail.ts';
import type { ChangeMark } from './deployment-store.ts';

export interface Selection {
  readonly blocks: readonly BlockId[];
  readonly connections: readonly ConnectionId[];
}

export const nothing: Selection = { blocks: [], connections: [] };

/** Blocks and connections lit up while the rest is dimmed: a finding's path. */
export interface Highlight extends Selection {
  /** Plain: it stays as it is, and only the rest is dimmed. */
  readonly tone: 'error' | 'warning' | 'info' | 'accent' | 'plain';
  /** How its connections follow one another, when they are one way: its steps are numbered. */
  readonly trail?: Trail | undefined;
  /** What a fix would do to each, by id, while it is looked at. */
  readonly marks?: ReadonlyMap<string, ChangeMark>;
}

export type LeftPanel = 'blocks' | 'outline';
export type DrawerTab = 'problems' | 'template' | 'deployments';
export type InspectorTab = 'properties' | 'connections' | 'template' | 'notes';
/** Whose place the right-hand side is at the moment. */
export type RightPanel = 'inspector' | 'scorecard';
export type Tool = 'select' | 'hand';

export interface SessionState {
  readonly selection: Selection;
  readonly highlight: Highlight | undefined;
  /** What is lit while nothing else is: what a search found, a block's neighbours, what a filter lets through. */
  readonly backdrop: Highlight | undefined;
  /** The environment the design is looked at in; undefined: what all share. */
  readonly environment: string | undefined;
  readonly tool: Tool;
  readonly leftPanel: LeftPanel | undefined;
  readonly drawer: DrawerTab | undefined;
  readonly inspectorTab: InspectorTab;
  /** The right-hand side is there, whatever it shows. */
  readonly inspectorOpen: boolean;
  readonly rightPanel: RightPanel;
  /** Asks the canvas to bring blocks into view; it sets it back. */
  readonly reveal: readonly BlockId[] | undefined;

  /** What is put, drawn, dragged or pasted is selected; whatever is shown stays. */
  select(selection: Partial<Selection>): void;
  /** Selects what somebody points at, which they want to know of: the inspector takes its place back. */
  inspect(selection: Partial<Selection>): void;
  light(highlight: Highlight | undefined): void;
  setBackdrop(backdrop: Highlight | undefined): void;
  lookAt(environment: string | undefined): void;
  setTool(tool: Tool): void;
  showLeft(panel: LeftPanel | undefined): void;
  showDrawer(tab: DrawerTab | undefined): void;
  showInspector(tab: InspectorTab | undefined): void;
  showScorecard(shown: boolean): void;
  /** Folds the right-hand side, or shows again what it showed. */
  foldRight(open: boolean): void;
  show(blocks: readonly BlockId[] | undefined): void;
}

export const useSession = create<SessionState>()((set) => ({
  selection: nothing,
  highlight: undefined,
  backdrop: undefined,
  environment: undefined,
  tool: 'select',
  leftPanel: 'blocks',
  drawer: undefined,
  inspectorTab: 'properties',
  inspectorOpen: true,
  rightPanel: 'inspector',
  reveal: undefined,

  select: (selection) => set({ selection: { ...nothing, ...selection } }),
  inspect: ({ blocks = [], connections = [] }) =>
    set({
      selection: { blocks, connections },
      ...(blocks.length + connections.length > 0 ? { rightPanel: 'inspector' } : {}),
    }),
  light: (highlight) => set(({ backdrop }) => ({ highlight: highlight ?? backdrop })),
  setBackdrop: (backdrop) =>
    set((session) => ({
      backdrop,
      ...(session.highlight === session.backdrop && { highlight: backdrop }),
    })),
  lookAt: (environment) => set({ environment }),
  setTool: (tool) => set({ tool }),
  showLeft: (leftPanel) => set({ leftPanel }),
  showDrawer: (drawer) => set({ drawer }),
  showInspector: (tab) =>
    set(
      tab
        ? { inspectorTab: tab, inspectorOpen: true, rightPanel: 'inspector' }
        : { inspectorOpen: false },
    ),
  showScorecard: (shown) =>
    set(shown ? { rightPanel: 'scorecard', inspectorOpen: true } : { rightPanel: 'inspector' }),
  foldRight: (inspectorOpen) => set({ inspectorOpen }),
  show: (reveal) => set({ reveal }),
}));
