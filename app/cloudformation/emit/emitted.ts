/** Where an entry stands in an emitted text: from its comment, if any, to the end of its last line. */
export interface TextRange {
  /** Characters (UTF-16) from the start of the text. */
  readonly start: number;
  readonly end: number;
}

export interface Emitted {
  readonly text: string;
  /** Of each resource and parameter, by logical id. */
  readonly ranges: { readonly [logicalId: string]: TextRange };
}
