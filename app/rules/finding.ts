import type { BlockId, ConnectionId, WaiverId } from '../design/ids.ts';
import type { Severity } from '../design/schema.ts';
import type { TextSpan } from '../text-span.ts';
import type { Fix } from './define-rule.ts';

/** What the problems list, the badges and `validate` show, wherever it came from. */
export interface Finding {
  /** Stable for the same rule at the same place, so that a selection survives a re-run. */
  readonly key: string;
  readonly rule: string;
  readonly severity: Severity;
  readonly message: string;
  readonly blocks: readonly BlockId[];
  readonly connections: readonly ConnectionId[];
  readonly source: 'design' | 'template';
  readonly fixes: readonly Fix[];
  /** Set when somebody decided to live with it. */
  readonly waiver?: WaiverId;
  /** The team's file the rule is from: a rule file, or one of Guard's. */
  readonly ruleFile?: string;
  /** Where in the template, for findings of AWS's validator. */
  readonly template?: { readonly logicalId: string; readonly path: string };
  /** Where that is in the text that was validated, and in which of them: the first is 0. */
  readonly at?: TextSpan & { readonly text: number };
}

/** The worst has the lowest. */
export const SEVERITY_RANK: { readonly [S in Severity]: number } = {
  error: 0,
  warning: 1,
  info: 2,
};

/** Errors before warnings before information; otherwise in the order they come. */
export const worstFirst = (findings: readonly Finding[]): readonly Finding[] =>
  findings.toSorted((a, b) => SEVERITY_RANK[a.severity] - SEVERITY_RANK[b.severity]);

/** Two things may be said about one place; the second one's key gets a number. */
export function withUniqueKeys(findings: readonly Finding[]): readonly Finding[] {
  const seen = new Map<string, number>();
  return findings.map((finding) => {
    const count = (seen.get(finding.key) ?? 0) + 1;
    seen.set(finding.key, count);
    return count === 1 ? finding : { ...finding, key: `${finding.key}:${count}` };
  });
}

export interface Summary {
  readonly error: number;
  readonly warning: number;
  readonly info: number;
  readonly waived: number;
}

/** How many of each severity are open; waived ones count as waived alone. */
export function summarize(findings: readonly Finding[]): Summary {
  const open = findings.filter((finding) => finding.waiver === undefined);
  const count = (severity: Severity): number =>
    open.filter((finding) => finding.severity === severity).length;
  return {
    error: count('error'),
    warning: count('warning'),
    info: count('info'),
    waived: findings.length - open.length,
  };
}
