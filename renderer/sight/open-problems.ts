import { onceFor } from '#app/once-for.ts';
import type { Finding } from '#app/rules/finding.ts';
import { useAnalysis } from '../store/analysis-store.ts';

/** Waived ones are nobody's problem. */
export const openProblems = (): readonly Finding[] => openOf(useAnalysis.getState().findings);

/** The same list for the same findings: what is drawn of it isn't drawn anew. */
export const openOf = onceFor((findings: readonly Finding[]): readonly Finding[] =>
  findings.filter(({ waiver }) => waiver === undefined),
);
