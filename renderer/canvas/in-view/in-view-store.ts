// What of a large design has elements of its own: the blocks and lines in view, given to the page a few
// at a time. Zoomed out there would be too many; then the design is painted (picture/), and only what
// somebody points at, or has selected, is an element. A small design is all elements, always.
import { create } from 'zustand';
import type { BlockId } from '#app/design/ids.ts';

/** From this many blocks on, a design is a crowd. */
export const CROWD = 150;
/** Zoom below which a crowd is painted. */
export const NEAR = 0.4;

export interface InView {
  readonly crowd: boolean;
  readonly distant: boolean;
  /** Undefined: all there are. */
  readonly blocks: ReadonlySet<string> | undefined;
  readonly lines: ReadonlySet<string> | undefined;
  /** Not everything that should be an element is one yet: the picture stands in for it. */
  readonly pending: boolean;
  /** What the pointer is over in the picture. */
  readonly hovered: BlockId | undefined;
}

export const useInView = create<InView>()(() => ({
  crowd: false,
  distant: false,
  blocks: undefined,
  lines: undefined,
  pending: false,
  hovered: undefined,
}));

/** Whether a design of so many blocks is painted at a zoom. */
export const isDistantAt = (blocks: number, zoom: number): boolean => blocks > CROWD && zoom < NEAR;

/** The design is one picture at the moment, in which the pointer finds blocks by where they are. */
export const isDistant = (): boolean => useInView.getState().distant;
