import type { Severity } from '#app/design/schema.ts';
import type { Finding } from '#app/rules/finding.ts';

const RANK: { readonly [S in Severity]: number } = { error: 0, warning: 1, info: 2 };

/** Worst first; the design's own before the template's; otherwise as they were found. */
export const inListOrder = (findings: readonly Finding[]): readonly Finding[] =>
  findings.toSorted(
    (a, b) =>
      RANK[a.severity] - RANK[b.severity] ||
      (a.source === b.source ? 0 : a.source === 'design' ? -1 : 1),
  );
