// What holds of a rule: what it says itself, then each of a team's files, then the design. Only a
// lock turns that round: from there on a rule may be made stricter and nothing else.
import type { Design, Severity } from '../../design/schema.ts';
import type { RuleDefinition } from '../define-rule.ts';
import { SEVERITY_RANK } from '../finding.ts';
import type { RuleSet } from './schema.ts';

export type Chosen = Severity | 'off';

export type Origin =
  | { readonly by: 'rule' }
  | { readonly by: 'team'; readonly file: string }
  | { readonly by: 'design' };

export interface ResolvedSetting {
  /** Absent: the rule judges each case by itself. */
  readonly severity: Chosen | undefined;
  /** Absent: the rule's own, if it has one. */
  readonly threshold: number | undefined;
  readonly severityFrom: Origin;
  readonly thresholdFrom: Origin;
  /** The file that locked it. */
  readonly lockedBy: string | undefined;
  /** Why, in the team's words. */
  readonly reason: string | undefined;
  /** What the design says and a lock keeps from counting. */
  readonly overruled: readonly ('severity' | 'threshold')[];
}

/** What `resolveSetting` needs of a rule; enough for one that isn't there any more. */
export type Tunable = Pick<RuleDefinition, 'id'> & Partial<Pick<RuleDefinition, 'severity'>>;

const NOTHING_SET: ResolvedSetting = {
  severity: undefined,
  threshold: undefined,
  severityFrom: { by: 'rule' },
  thresholdFrom: { by: 'rule' },
  lockedBy: undefined,
  reason: undefined,
  overruled: [],
};

export function resolveSetting(
  rule: Tunable,
  { settings }: Pick<Design, 'settings'>,
  ruleSet?: Pick<RuleSet, 'layers'>,
): ResolvedSetting {
  let resolved = NOTHING_SET;
  for (const { file, rules } of ruleSet?.layers ?? []) {
    if (!Object.hasOwn(rules, rule.id)) continue;
    const setting = rules[rule.id];
    if (!setting) continue;
    const { reason, locked } = setting;
    resolved = { ...withLayer(rule, resolved, setting, { by: 'team', file }), overruled: [] };
    if (reason) resolved = { ...resolved, reason };
    if (locked) resolved = { ...resolved, lockedBy: resolved.lockedBy ?? file };
  }
  const own = settings.rules;
  const setting = own && Object.hasOwn(own, rule.id) ? own[rule.id] : undefined;
  return setting ? withLayer(rule, resolved, setting, { by: 'design' }) : resolved;
}

function withLayer(
  rule: Tunable,
  before: ResolvedSetting,
  {
    severity,
    threshold,
  }: { readonly severity?: Chosen | undefined; readonly threshold?: number | undefined },
  origin: Origin,
): ResolvedSetting {
  const locked = before.lockedBy !== undefined;
  const now = before.severity ?? rule.severity;
  const softer =
    locked &&
    severity !== undefined &&
    now !== undefined &&
    strictness(severity) <= strictness(now);
  // Which way a threshold is stricter is each rule's own: a locked one stays what it is.
  const moved = locked && threshold !== undefined && threshold !== before.threshold;
  return {
    ...before,
    ...(severity !== undefined && !softer && { severity, severityFrom: origin }),
    ...(threshold !== undefined && !locked && { threshold, thresholdFrom: origin }),
    overruled: [
      ...(softer && severity !== now ? (['severity'] as const) : []),
      ...(moved ? (['threshold'] as const) : []),
    ],
  };
}

const strictness = (severity: Chosen): number =>
  severity === 'off' ? -1 : SEVERITY_RANK.info - SEVERITY_RANK[severity];
