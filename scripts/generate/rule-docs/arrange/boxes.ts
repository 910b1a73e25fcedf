// What is laid out in columns.
export interface Box {
  readonly id: string;
  readonly width: number;
  readonly height: number;
}

export interface Link {
  readonly from: string;
  readonly to: string;
  /** Width of its text. */
  readonly label: number;
  /** Where it ends on its boxes, from their upper edges. */
  readonly fromY: number;
  readonly toY: number;
}

export interface Placed {
  readonly at: ReadonlyMap<string, { readonly x: number; readonly y: number }>;
  readonly width: number;
  readonly height: number;
}

/** A box, or where a line passes through a column. */
export interface Cell {
  readonly id: string;
  readonly width: number;
  readonly height: number;
  readonly passes: boolean;
}

/** Between cells of neighbouring columns. */
export interface Segment {
  readonly from: string;
  readonly to: string;
  readonly fromY: number;
  readonly toY: number;
  readonly weight: number;
}

/** Lines that pass by give way to boxes: chains stay straight. */
export const LIGHT = 0.002;
