// What the window and the scorecard's worker tell each other. Plain data: it is cloned on the way.
import type { Design } from '#app/design/schema.ts';
import type { Comparison } from '#app/rules/scorecard/compare.ts';
import type { Scorecard } from '#app/rules/scorecard/scorecard.ts';

export interface ScoreQuestion {
  readonly design: Design;
  /** ISO date (yyyy-mm-dd). */
  readonly today: string;
  readonly environment: string | undefined;
  /** The design it is compared with. */
  readonly against: Design | undefined;
}

/** A question on its way: `same` is the other design of the question before. */
export interface ScoreRequest extends Omit<ScoreQuestion, 'against'> {
  readonly against: Design | 'same' | undefined;
}

export interface ScoreAnswer {
  readonly card: Scorecard;
  readonly former: Scorecard | undefined;
  readonly comparison: Comparison | undefined;
}
