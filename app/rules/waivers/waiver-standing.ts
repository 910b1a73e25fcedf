// How each waiver of a design stands: what it covers, and whether it still has a reason to be there.
import { connectionDefinition } from '../../connections/connections.ts';
import type { Design, Waiver } from '../../design/schema.ts';
import { COMPILE_SEVERITY } from '../compile-findings.ts';
import type { RuleDefinition } from '../define-rule.ts';
import type { Finding } from '../finding.ts';
import { guardRulesIn } from '../rule-sets/guard-rules.ts';
import type { RuleSet } from '../rule-sets/schema.ts';
import { rulesWith } from '../run.ts';

export interface WaiverStanding {
  readonly waiver: Waiver;
  /** Undefined: of AWS's validator, of the compiler, or a rule nobody knows. */
  readonly rule: RuleDefinition | undefined;
  /**
   * - `holds`: it covers something
   * - `unused`: nothing it could cover is found
   * - `expired`: its last day is past, so what it covered counts again
   * - `unknown-rule`: no rule has its id any more
   */
  readonly state: 'holds' | 'unused' | 'expired' | 'unknown-rule';
  readonly covers: readonly Finding[];
  /** Whole days through its last one, today not counted; below 0 once it is past. Undefined: no end. */
  readonly daysLeft: number | undefined;
}

/** In the order in which somebody should look at them; then by rule and by age of the record. */
export function waiverStandings(
  design: Design,
  findings: readonly Finding[],
  today: string,
  ruleSet?: RuleSet,
): readonly WaiverStanding[] {
  const covered = new Map<string, Finding[]>();
  for (const finding of findings) {
    if (finding.waiver === undefined) continue;
    const list = covered.get(finding.waiver);
    if (list) list.push(finding);
    else covered.set(finding.waiver, [finding]);
  }
  const rules = new Map(rulesWith(ruleSet).map((rule) => [rule.id, rule]));
  const guard = new Set(ruleSet?.guard.flatMap(({ text }) => guardRulesIn(text)));
  return Object.values(design.waivers)
    .map((waiver): WaiverStanding => {
      const covers = covered.get(waiver.id) ?? [];
      const daysLeft =
        waiver.expires === undefined ? undefined : daysBetween(today, waiver.expires);
      return {
        waiver,
        rule: rules.get(waiver.rule),
        covers,
        daysLeft,
        state:
          covers.length > 0
            ? 'holds'
            : !rules.has(waiver.rule) && !guard.has(waiver.rule) && !isOtherRule(waiver.rule)
              ? 'unknown-rule'
              : daysLeft !== undefined && daysLeft < 0
                ? 'expired'
                : 'unused',
      };
    })
    .toSorted((a, b) => URGENCY.indexOf(a.state) - URGENCY.indexOf(b.state));
}

const URGENCY: readonly WaiverStanding['state'][] = ['expired', 'unknown-rule', 'holds', 'unused'];

/** Rules that aren't files: the compiler's, those about damaged designs, and the validator's. */
const isOtherRule = (rule: string): boolean =>
  Object.hasOwn(COMPILE_SEVERITY, rule.replace(/^compile-/, '')) ||
  /^lost-(?:container|microservice|reference)$/.test(rule) ||
  /^[EWIF]\d{4}$/.test(rule) ||
  /^(?:rule|guard)-file$/.test(rule);

/** `orders`, `orders → charge`; undefined where it holds in the whole design. */
export function waiverPlace(
  { block, connection }: Pick<Waiver, 'block' | 'connection'>,
  design: Design,
): string | undefined {
  if (connection !== undefined) {
    const one = design.connections[connection];
    if (!one) return 'a connection that is gone';
    const label = connectionDefinition(one.kind)?.label ?? one.kind;
    return `${design.blocks[one.from]?.name ?? '?'} ${label} ${design.blocks[one.to]?.name ?? '?'}`;
  }
  if (block !== undefined) return design.blocks[block]?.name ?? 'a block that is gone';
  return undefined;
}

const DAY = 86_400_000;

/** Of two dates as yyyy-mm-dd. */
export const daysBetween = (from: string, to: string): number =>
  Math.round((Date.parse(to) - Date.parse(from)) / DAY);

/** The day that many days later, as yyyy-mm-dd. */
export const daysLater = (from: string, days: number): string =>
  new Date(Date.parse(from) + days * DAY).toISOString().slice(0, 10);
