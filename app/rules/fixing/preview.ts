// What a fix, or a row of them, would do: everything about it is known before it is made.
import type { Design } from '../../design/schema.ts';
import type { Finding } from '../finding.ts';
import { RULE_FILE_RULE } from '../rule-sets/problem-findings.ts';
import type { RuleSet } from '../rule-sets/schema.ts';
import { runRulesInEnvironments } from '../run-in-environments.ts';
import { applyFixes, type Offer, type SkippedFix } from './apply-fixes.ts';
import { type Change, changesBetween } from './changes.ts';
import { compareFindings, type FindingsCompared } from './compare-findings.ts';

export interface FixPreview {
  readonly applied: readonly Offer[];
  readonly skipped: readonly SkippedFix[];
  readonly changes: readonly Change[];
  /** Of the rules alone: AWS's validator is asked about the template that is made, not before. */
  readonly findings: FindingsCompared;
}

export function previewFixes(
  design: Design,
  offers: readonly Offer[],
  options: {
    /** What the rules found in the design as it is. */
    readonly found: readonly Finding[];
    /** ISO date (yyyy-mm-dd). */
    readonly today: string;
    readonly environment?: string | undefined;
    /** The team's rules and settings. */
    readonly ruleSet?: RuleSet | undefined;
  },
): FixPreview {
  const { found, today, environment, ruleSet } = options;
  const { design: after, applied, skipped } = applyFixes(design, offers);
  const before = found.filter(({ source, rule }) => source === 'design' && rule !== RULE_FILE_RULE);
  return {
    applied,
    skipped,
    changes: changesBetween(design, after),
    findings: compareFindings(
      before,
      after === design ? before : runRulesInEnvironments(after, { today, environment, ruleSet }),
    ),
  };
}
