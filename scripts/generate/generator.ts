/** Makes committed files from a source of truth. Pure but for reading that source. */
export interface Generator {
  /** Path from the repository's root → content. */
  outputs(): Promise<Outputs>;
  /** Folders in which files with this ending are the generator's alone: others are left-overs. */
  readonly owns: readonly { readonly folder: string; readonly extension: string }[];
  /**
   * `presence`: the check asks only whether the files are there, and writing leaves present ones
   * unless the generator is named. For drawings, whose bytes differ between processors.
   */
  readonly check?: 'presence';
  /** Too slow for every run: written and checked only when it is named. */
  readonly whenNamed?: true;
}

export type Outputs = ReadonlyMap<string, string | Buffer>;
