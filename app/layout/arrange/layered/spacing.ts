export interface Spacing {
  /** Between columns, where no text wants more. */
  readonly along: number;
  /** Between boxes in a column. */
  readonly across: number;
  /** Line to be seen beside a text, arrow included; absent: texts lie along the columns. */
  readonly besideLabel?: number;
  /** Breadth to height of the whole that is aimed at, in the direction lines run. */
  readonly aspect: number;
}
