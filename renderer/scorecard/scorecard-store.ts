// What the scorecard's worker made of the design, what it is compared with, and what is looked at.
import { create } from 'zustand';
import type { Design } from '#app/design/schema.ts';
import type { Failure } from '#app/result.ts';
import type { ScoreAnswer } from '../workers/scorecard-messages.ts';

/** A design to compare with, and what it is called: "Since opened", "Monolith". */
export interface Against {
  readonly kind: 'opened' | 'saved' | 'example' | 'file';
  readonly label: string;
  readonly design: Design;
}

export interface ScorecardState {
  /** Of the newest version that was judged; it may lag behind by a moment. */
  readonly answer: ScoreAnswer | undefined;
  readonly failure: Failure | undefined;
  readonly against: Against | undefined;
  /** Whether the other design is shown as well. */
  readonly comparing: boolean;
  /** As it was when it came on the screen. */
  readonly opened: Design | undefined;
  /** Id of the property that is looked at. */
  readonly selected: string | undefined;
  update(state: Partial<Omit<ScorecardState, 'update'>>): void;
}

export const useScorecard = create<ScorecardState>()((set) => ({
  answer: undefined,
  failure: undefined,
  against: undefined,
  comparing: false,
  opened: undefined,
  selected: undefined,
  update: (state) => set(state),
}));
