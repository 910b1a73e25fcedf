/** Makes committed files from a source of truth. Pure but for reading that source. */
export interface Generator {
  /** Path from the repository's root → content. */
  outputs(): Promise<Outputs>;
  /** Folders in which files with this ending are the generator's alone: others are left-overs. */
  readonly owns: readonly { readonly folder: string; readonly extension: string }[];
}

export type Outputs = ReadonlyMap<string, string | Buffer>;
