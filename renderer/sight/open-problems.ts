import type { Finding } from '#app/rules/finding.ts';
import { useAnalysis } from '../store/analysis-store.ts';

/** Waived ones are nobody's problem. */
export const openProblems = (): readonly Finding[] => openOf(useAnalysis.getState().findings);

const known = new WeakMap<readonly Finding[], readonly Finding[]>();

export function openOf(findings: readonly Finding[]): readonly Finding[] {
  const open = known.get(findings) ?? findings.filter(({ waiver }) => waiver === undefined);
  known.set(findings, open);
  return open;
}
