// Which finding is looked at and how the list is shown. Outlives the panel: F8 walks with the drawer
// folded.
import { create } from 'zustand';
import type { WaiverId } from '#app/design/ids.ts';
import { type Filter, NO_FILTER } from './filter.ts';
import type { Grouping } from './groups.ts';
import { rememberedGrouping, rememberGrouping } from './remembered-grouping.ts';

/** What the fixes to be looked at before they are made are for. */
export type PreviewOf =
  | { readonly of: 'finding'; readonly key: string; readonly fix: number }
  | { readonly of: 'rule'; readonly rule: string };

export interface ProblemsState {
  /** Key of the selected finding. */
  readonly selected: string | undefined;
  readonly grouping: Grouping;
  readonly filter: Filter;
  /** Ids of groups. */
  readonly folded: ReadonlySet<string>;
  readonly preview: PreviewOf | undefined;
  /** The list of waivers instead of that of problems. */
  readonly showWaivers: boolean;
  readonly waiver: WaiverId | undefined;
  update(state: Partial<Omit<ProblemsState, 'update' | 'narrow'>>): void;
  narrow(filter: Partial<Filter>): void;
}

export const useProblems = create<ProblemsState>()((set) => ({
  selected: undefined,
  grouping: rememberedGrouping(),
  filter: NO_FILTER,
  folded: new Set(),
  preview: undefined,
  showWaivers: false,
  waiver: undefined,
  update: (state) => {
    if (state.grouping) rememberGrouping(state.grouping);
    set(state);
  },
  narrow: (filter) => set((state) => ({ filter: { ...state.filter, ...filter } })),
}));
