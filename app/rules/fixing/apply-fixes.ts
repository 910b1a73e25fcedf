// Several fixes, one after the other, as one step. What an earlier fix has done or made impossible is
// left out, and said: the rest is still worth having.
import type { Design } from '../../design/schema.ts';
import { applyEdits } from '../../edits/apply.ts';
import type { EditCall } from '../../edits/edit-call.ts';
import { sameJson } from '../../json.ts';
import type { Fix } from '../define-rule.ts';
import type { Finding } from '../finding.ts';

/** A fix, and the finding it is to put right. */
export interface Offer {
  /** The finding's key. */
  readonly finding: string;
  readonly fix: Fix;
}

export interface SkippedFix {
  readonly offer: Offer;
  /** A sentence. */
  readonly reason: string;
}

export interface AppliedFixes {
  readonly design: Design;
  readonly applied: readonly Offer[];
  readonly skipped: readonly SkippedFix[];
  /** Of those that were applied, in order: together they lead from the one design to the other. */
  readonly edits: readonly EditCall[];
}

export function applyFixes(design: Design, offers: readonly Offer[]): AppliedFixes {
  let current = design;
  const applied: Offer[] = [];
  const skipped: SkippedFix[] = [];
  for (const offer of offers) {
    const { edits } = offer.fix;
    const done = applied.some(({ fix }) => sameJson(fix.edits, edits));
    const result = done ? undefined : applyEdits(current, edits);
    if (result && !result.ok) {
      skipped.push({ offer, reason: result.failure.message });
    } else if (!result || result.value === current) {
      skipped.push({ offer, reason: 'An earlier fix does the same.' });
    } else {
      current = result.value;
      applied.push(offer);
    }
  }
  return { design: current, applied, skipped, edits: applied.flatMap(({ fix }) => fix.edits) };
}

/** The first fix of every open finding of a rule that has one, in the order of the findings. */
export const offersOf = (rule: string, findings: readonly Finding[]): readonly Offer[] =>
  findings.flatMap(({ key, rule: of, waiver, fixes: [fix] }) =>
    of === rule && waiver === undefined && fix ? [{ finding: key, fix }] : [],
  );
