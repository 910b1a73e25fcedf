// What the worker and AWS's validator made of the design: read-only for everybody else. It may lag
// behind the design by a moment; `design` says which version it is about.
import { create } from 'zustand';
import type { Emitted } from '#app/cloudformation/emit/emitted.ts';
import type { Compilation } from '#app/compiler/compile.ts';
import type { Design } from '#app/design/schema.ts';
import type { Failure } from '#app/result.ts';
import type { Finding } from '#app/rules/finding.ts';

export interface AnalysisState {
  readonly design: Design | undefined;
  readonly compilation: Compilation | undefined;
  /** The compiled template of each stack as text, with where each logical id stands in it. */
  readonly yaml: readonly Emitted[];
  /** Of the design's rules and of AWS's validator, in the order of the problems list. */
  readonly findings: readonly Finding[];
  /** AWS's validator runs beside the rules and answers later, or fails on its own. */
  readonly validator:
    | { readonly state: 'idle' | 'running' }
    | { readonly state: 'failed'; readonly failure: Failure };
  /** The worker's: the last answer is kept, and is of an older design. */
  readonly failure: Failure | undefined;
  readonly busy: boolean;
  update(state: Partial<Omit<AnalysisState, 'update'>>): void;
}

export const useAnalysis = create<AnalysisState>()((set) => ({
  design: undefined,
  compilation: undefined,
  yaml: [],
  findings: [],
  validator: { state: 'idle' },
  failure: undefined,
  busy: false,
  update: (state) => set(state),
}));
