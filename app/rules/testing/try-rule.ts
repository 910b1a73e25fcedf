// What a rule's test asks: what does it say of this design, and do its fixes hold what they promise?
// Only tests import it.
import type { Design } from '../../design/schema.ts';
import { applyEdits } from '../../edits/apply.ts';
import type { RuleDefinition } from '../define-rule.ts';
import { type Finding, SEVERITY_RANK } from '../finding.ts';
import { runRules } from '../run.ts';

export interface Trial {
  readonly messages: readonly string[];
  /** Titles of all fixes offered. */
  readonly fixes: readonly string[];
  /** Fixes that can't be made, leave the finding, or bring another at least as bad. */
  readonly broken: readonly string[];
}

export const QUIET: Trial = { messages: [], fixes: [], broken: [] };

export const TODAY = '2026-11-23';

/** `environment`: the one of the design that is judged, as its name may say that it is a trial. */
export function tryRule(
  rule: RuleDefinition,
  design: Design,
  today = TODAY,
  environment?: string,
): Trial {
  const before = runRules(design, { today, environment });
  const own = before.filter((finding) => finding.rule === rule.id);
  return {
    messages: own.map(({ message }) => message),
    fixes: own.flatMap(({ fixes }) => fixes.map(({ title }) => title)),
    broken: own.flatMap((finding) => [
      ...brokenFixes(finding, design, today),
      ...newTroubles(finding, before, design, today),
    ]),
  };
}

/** In words: fixes that can't be made, or that leave their finding. Empty is right. */
export function brokenFixes(finding: Finding, design: Design, today: string): string[] {
  return afterEach(finding, design, today, (after) =>
    after.filter(({ key }) => key === finding.key).map(({ message }) => `still "${message}"`),
  );
}

/** In words: what a fix brings that is at least as bad as what it mends. */
function newTroubles(
  finding: Finding,
  before: readonly Finding[],
  design: Design,
  today: string,
): string[] {
  return afterEach(finding, design, today, (after) =>
    after
      .filter(
        (one) =>
          !before.some((old) => isKnown(one, old)) &&
          SEVERITY_RANK[one.severity] <= SEVERITY_RANK[finding.severity],
      )
      .map(({ message }) => `now "${message}"`),
  );
}

/** The same, or what is left of it: the rule says it of fewer blocks now. */
const isKnown = (one: Finding, old: Finding): boolean =>
  one.key === old.key ||
  (one.rule === old.rule &&
    one.blocks.length > 0 &&
    one.blocks.every((id) => old.blocks.includes(id)) &&
    one.connections.every((id) => old.connections.includes(id)));

function afterEach(
  { fixes }: Finding,
  design: Design,
  today: string,
  judge: (after: readonly Finding[]) => readonly string[],
): string[] {
  return fixes.flatMap(({ title, edits }) => {
    const result = applyEdits(design, edits);
    const faults = result.ok ? judge(runRules(result.value, { today })) : [result.failure.message];
    return faults.map((fault) => `${title}: ${fault}`);
  });
}
