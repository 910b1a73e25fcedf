// What the window and the analysis worker tell each other. Plain data: it is cloned on the way.
import type { Emitted } from '#app/cloudformation/emit/emitted.ts';
import type { Compilation } from '#app/compiler/compile.ts';
import type { Design } from '#app/design/schema.ts';
import type { DesignDiff } from '#app/history/diff.ts';
import type { Finding } from '#app/rules/finding.ts';
import type { Offer } from '#app/rules/fixing/apply-fixes.ts';
import type { RuleSet } from '#app/rules/rule-sets/schema.ts';

export interface AnalysisQuestion {
  readonly design: Design;
  /** ISO date (yyyy-mm-dd). */
  readonly today: string;
  /** The one that is looked at; undefined: all the design has. */
  readonly environment?: string | undefined;
  /** The team's rules and settings. */
  readonly ruleSet?: RuleSet | undefined;
}

/**
 * A question on its way: of a design the worker has seen, only what changed since. Cloning a large one
 * takes longer than judging it, and what didn't change stays the same record over there.
 */
export interface AnalysisRequest extends Omit<AnalysisQuestion, 'design' | 'ruleSet'> {
  readonly design: { readonly whole: Design } | { readonly changes: DesignDiff };
  /** Only where they are others than in the question before. */
  readonly rules?: { readonly of: RuleSet | undefined };
}

/** What the rules say before the design is compiled. */
export interface FirstFindings {
  readonly findings: readonly Finding[];
}

export interface AnalysisAnswer {
  readonly compilation: Compilation;
  /** The text of each stack's template, in the order of the compilation's. */
  readonly yaml: readonly Emitted[];
  readonly findings: readonly Finding[];
}

/** What fixes would do to the design. Asked of a worker of its own: the analysis must not wait for it. */
export interface PreviewRequest extends AnalysisQuestion {
  readonly offers: readonly Offer[];
  /** What is found in the design as it is. */
  readonly found: readonly Finding[];
}

/** Every message names the request it is about; an answer to an older one is dropped. */
export interface Numbered<T> {
  readonly number: number;
  readonly body: T;
}

/** `first` comes before the answer, from a worker that knows something sooner. */
export type WorkerReply<T, F = never> =
  | { readonly number: number; readonly ok: true; readonly body: T }
  | { readonly number: number; readonly ok: true; readonly first: F }
  | { readonly number: number; readonly ok: false; readonly message: string };
