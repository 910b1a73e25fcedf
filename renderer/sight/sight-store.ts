// What one looks for in a large design: matches of a search, a block's neighbours, what filters let
// through. Of this window; never saved in a design. What comes of it is the session's backdrop: lit
// while nothing more pressing is.
import { create } from 'zustand';
import type { BlockId } from '#app/design/ids.ts';
import type { Match } from '#app/search/search-design.ts';

export interface Search {
  readonly query: string;
  readonly matches: readonly Match[];
  /** Where one is among them; undefined before the first was gone to. */
  readonly current: number | undefined;
}

interface SightState {
  /** Absent while the search isn't open. */
  readonly search: Search | undefined;
}

export const useSight = create<SightState>()(() => ({ search: undefined }));

export const blocksOf = (matches: readonly Match[]): readonly BlockId[] => [
  ...new Set(matches.flatMap(({ block }) => block ?? [])),
];
