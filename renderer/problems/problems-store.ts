// What is chosen in the problems list. It outlives the panel: F8 walks with the drawer folded.
import { create } from 'zustand';
import type { Grouping } from './groups.ts';

export interface ProblemsState {
  /** Key of the selected finding. */
  readonly selected: string | undefined;
  readonly grouping: Grouping;
  readonly showWaived: boolean;
  update(state: Partial<Omit<ProblemsState, 'update'>>): void;
}

export const useProblems = create<ProblemsState>()((set) => ({
  selected: undefined,
  grouping: 'area',
  showWaived: false,
  update: (state) => set(state),
}));
