// What stands in a column: boxes, and where lines pass between them. All is said for lines that run to
// the right: `along` is where a column is, `across` where in it.

export interface Cell {
  /** Index of its box; -1 where a line passes. */
  readonly box: number;
  readonly size: number;
}

/** Between cells of neighbouring columns, by their indexes. */
export interface Segment {
  readonly from: number;
  readonly to: number;
  /** Where it ends on its cells, from their starts. */
  readonly fromAt: number;
  readonly toAt: number;
  readonly weight: number;
}

export interface Layers {
  readonly cells: readonly Cell[];
  /** By cell: those to the column before and to the one after. */
  readonly before: readonly (readonly Segment[])[];
  readonly after: readonly (readonly Segment[])[];
}

/** Columns as lists of cells, in their order. */
export type Order = readonly (readonly number[])[];
