// What one looks for in a large design: matches of a search, a block's neighbours, what filters let
// through. Of this window; never saved in a design. What comes of it is the session's backdrop: lit
// while nothing more pressing is.
import { create } from 'zustand';
import type { BlockId } from '#app/design/ids.ts';
import type { Direction } from '#app/graph/neighbourhood.ts';
import type { Facet, Filters } from '#app/search/filter-design.ts';
import type { Match } from '#app/search/search-design.ts';

export interface Search {
  readonly query: string;
  readonly matches: readonly Match[];
  /** Where one is among them; undefined before the first was gone to. */
  readonly current: number | undefined;
}

export interface Focus {
  readonly of: readonly BlockId[];
  readonly hops: number;
  readonly direction: Direction;
}

export interface Sight {
  /** Absent while the search isn't open. */
  readonly search: Search | undefined;
  readonly focus: Focus | undefined;
  readonly filters: Filters;
  /** What isn't let through is hidden instead of dimmed. */
  readonly hides: boolean;
  /** The list of filters is open. */
  readonly choosing: boolean;
}

export const NOTHING_SOUGHT: Sight = {
  search: undefined,
  focus: undefined,
  filters: {},
  hides: false,
  choosing: false,
};

export const useSight = create<Sight>()(() => NOTHING_SOUGHT);

export const blocksOf = (matches: readonly Match[]): readonly BlockId[] => [
  ...new Set(matches.flatMap(({ block }) => block ?? [])),
];

export function toggleFilter(facet: Facet, value: string): void {
  const { filters } = useSight.getState();
  const chosen = filters[facet] ?? [];
  const next = chosen.includes(value) ? chosen.filter((one) => one !== value) : [...chosen, value];
  useSight.setState({ filters: { ...filters, [facet]: next } });
}

export const clearFilters = (): void => useSight.setState({ filters: {} });

export const focusOn = (of: readonly BlockId[]): void =>
  useSight.setState({ focus: { of, hops: 1, direction: 'both' } });

export function changeFocus(change: Partial<Pick<Focus, 'hops' | 'direction'>>): void {
  const { focus } = useSight.getState();
  if (focus) useSight.setState({ focus: { ...focus, ...change } });
}

export const endFocus = (): void => useSight.setState({ focus: undefined });

/** Without giving the keyboard back: something else takes its place. */
export const endSearch = (): void => useSight.setState({ search: undefined });
