// What a hand on the canvas is in the middle of, and what is asked or written there meanwhile: the design
// changes once, when that ends. Beside it, how much is drawn at the present zoom. None of it is saved.
import { create } from 'zustand';
import type { BlockId, ConnectionId } from '#app/design/ids.ts';
import type { Point } from '#app/design/schema.ts';
import type { Draft } from '#app/layout/frames.ts';
import type { Gap } from '#app/layout/gaps.ts';
import type { Guide } from '#app/layout/snap.ts';

/** How much of a block is drawn at the present zoom. */
export type Detail = 'full' | 'name' | 'icon' | 'tile';

/** Where a drag would land. */
export interface Landing {
  readonly container: BlockId | undefined;
  readonly hull: BlockId | undefined;
  /** Which of the two it would newly be in. */
  readonly entering: { readonly container: boolean; readonly hull: boolean };
  /** Why it can't. */
  readonly refusal: string | undefined;
  /** What it changes places with: a tier that is dropped on another. */
  readonly over?: BlockId | undefined;
}

/** Text beside the pointer, in window coordinates. */
export interface Hint {
  readonly at: Point;
  readonly tone: 'plain' | 'refusal';
  readonly text: string;
  /** What else one can do. */
  readonly more?: string | undefined;
}

/** A line being drawn from a block. */
export interface Connecting {
  readonly from: BlockId;
  /** Canvas coordinates. */
  readonly start: Point;
  readonly pointer: Point;
  readonly to: BlockId | undefined;
  /** The kind that letting go would make; undefined where nothing fits. */
  readonly kind: string | undefined;
}

/** The menu that offers other kinds for a connection just made, in window coordinates. */
export interface KindMenu {
  readonly connection: ConnectionId;
  readonly at: Point;
}

/** What letting go of a dragged block would be done to. */
export interface Lit {
  readonly block?: BlockId;
  readonly connection?: ConnectionId;
  readonly fits: boolean;
}

/** What a hand is doing to a line. */
export interface LineGesture {
  readonly connection: ConnectionId;
  readonly part: 'run' | 'end';
  /** An end over nothing it could join: where the line still holds, and the pointer, on the canvas. */
  readonly loose?: { readonly fixed: Point; readonly pointer: Point; readonly end: 'from' | 'to' };
}

export interface CanvasState {
  readonly draft: Draft | undefined;
  /** Blocks that follow the pointer, with all that is inside them. */
  readonly moving: ReadonlySet<BlockId>;
  readonly guides: readonly Guide[];
  /** Gaps that are equal where the block is now. */
  readonly gaps: readonly Gap[];
  readonly landing: Landing | undefined;
  readonly hint: Hint | undefined;
  readonly connecting: Connecting | undefined;
  readonly lit: Lit | undefined;
  readonly line: LineGesture | undefined;
  readonly kindMenu: KindMenu | undefined;
  /** The block a connection is searched a target for, by keyboard. */
  readonly searchFrom: BlockId | undefined;
  /** The end of a connection another block is searched for, by keyboard. */
  readonly reconnecting:
    | { readonly connection: ConnectionId; readonly end: 'from' | 'to' }
    | undefined;
  readonly renaming: BlockId | undefined;
  /** The connection whose text is being changed in place. */
  readonly labelling: ConnectionId | undefined;
  readonly detail: Detail;
  /** Its dots are shown, and dragging lands on it. A preference: see grid-setting.ts. */
  readonly grid: boolean;
  /** How much larger texts on connections are drawn than the canvas; 0: they aren't. */
  readonly labelScale: number;
  update(state: Partial<Omit<CanvasState, 'update' | 'endGesture'>>): void;
  endGesture(): void;
}

const still = {
  draft: undefined,
  moving: new Set<BlockId>(),
  guides: [],
  gaps: [],
  landing: undefined,
  hint: undefined,
  connecting: undefined,
  lit: undefined,
  line: undefined,
} as const;

export const useCanvas = create<CanvasState>()((set) => ({
  ...still,
  kindMenu: undefined,
  searchFrom: undefined,
  reconnecting: undefined,
  renaming: undefined,
  labelling: undefined,
  detail: 'full',
  grid: true,
  labelScale: 1,
  update: (state) => set(state),
  endGesture: () => set(still),
}));

/** Whether a hand is in the middle of something. */
export const isUnderWay = ({ draft, moving, connecting, line }: CanvasState): boolean =>
  draft !== undefined || moving.size > 0 || connecting !== undefined || line !== undefined;
