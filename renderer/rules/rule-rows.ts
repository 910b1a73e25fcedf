// What the dialog of all rules lists: each rule as it holds here, and where that comes from.
import type { Design, Severity } from '#app/design/schema.ts';
import { AREAS, type Area, type RuleDefinition } from '#app/rules/define-rule.ts';
import { SEVERITY_RANK } from '#app/rules/finding.ts';
import { guardRulesIn } from '#app/rules/rule-sets/guard-rules.ts';
import type { RuleSet } from '#app/rules/rule-sets/schema.ts';
import {
  type Chosen,
  type Origin,
  type ResolvedSetting,
  resolveSetting,
} from '#app/rules/rule-sets/setting.ts';
import { rulesWith } from '#app/rules/run.ts';

export type Setting = NonNullable<Design['settings']['rules']>[string];

export interface RuleRow {
  readonly id: string;
  readonly title: string;
  /** Absent: no rule of this id is known, or it is the validator's. */
  readonly rule: RuleDefinition | undefined;
  /** The team's file it is from: a rule file, or one of Guard's. */
  readonly file: string | undefined;
  /** What holds. */
  readonly severity: Chosen | undefined;
  readonly threshold: number | undefined;
  /** What would hold if the design said nothing. */
  readonly without: ResolvedSetting;
  readonly resolved: ResolvedSetting;
  /** What the design says. */
  readonly own: Setting | undefined;
}

export interface RuleGroup {
  readonly id: Area | 'validator' | 'unknown';
  readonly title: string;
  readonly rows: readonly RuleRow[];
}

export type Show = 'all' | 'design' | 'team';

export interface RuleQuery {
  readonly text: string;
  readonly show: Show;
}

export function ruleGroups(
  design: Pick<Design, 'settings'>,
  ruleSet: RuleSet | undefined,
  query: RuleQuery,
): readonly RuleGroup[] {
  const rules = rulesWith(ruleSet);
  const known = new Set(rules.map(({ id }) => id));
  const others = [
    ...new Set([
      ...Object.keys(design.settings.rules ?? {}),
      ...(ruleSet?.layers ?? []).flatMap((layer) => Object.keys(layer.rules)),
    ]),
  ].filter((id) => !known.has(id));
  const guard = new Map(
    ruleSet?.guard.flatMap(({ name, text }) => guardRulesIn(text).map((id) => [id, name] as const)),
  );
  const row = (id: string, rule?: RuleDefinition): RuleRow => ({
    ...rowOf(id, rule, design, ruleSet),
    file: rule?.ruleFile ?? guard.get(id),
  });
  const isValidators = (id: string): boolean => /^[EFIW]\d{4}$/.test(id) || guard.has(id);
  const validators = [...new Set([...guard.keys(), ...others.filter(isValidators)])];
  return [
    ...Object.entries(AREAS).map(([id, title]) => ({
      id: id as Area, // a key of the record
      title,
      rows: rules.filter(({ area }) => area === id).map((rule) => row(rule.id, rule)),
    })),
    {
      id: 'validator' as const,
      title: 'AWS’s validator and Guard',
      rows: validators.map((id) => row(id)),
    },
    {
      id: 'unknown' as const,
      title: 'Rules there are not',
      rows: others.filter((id) => !isValidators(id)).map((id) => row(id)),
    },
  ]
    .map((group) => ({ ...group, rows: group.rows.filter((one) => isShown(one, query)) }))
    .filter(({ rows }) => rows.length > 0);
}

function rowOf(
  id: string,
  rule: RuleDefinition | undefined,
  design: Pick<Design, 'settings'>,
  ruleSet: RuleSet | undefined,
): Omit<RuleRow, 'file'> {
  const tunable = { id, ...(rule && { severity: rule.severity }) };
  const resolved = resolveSetting(tunable, design, ruleSet);
  return {
    id,
    rule,
    title: rule?.title ?? id,
    resolved,
    without: resolveSetting(tunable, { settings: {} }, ruleSet),
    severity: resolved.severity ?? rule?.severity,
    threshold: resolved.threshold ?? rule?.threshold?.default,
    own: design.settings.rules?.[id],
  };
}

function isShown(
  { id, title, rule, file, own, without }: RuleRow,
  { text, show }: RuleQuery,
): boolean {
  const ofTeam =
    file !== undefined ||
    without.lockedBy !== undefined ||
    without.severityFrom.by === 'team' ||
    without.thresholdFrom.by === 'team';
  if (show === 'design' && !own) return false;
  if (show === 'team' && !ofTeam) return false;
  const words = text.toLowerCase().split(/\s+/).filter(Boolean);
  const searched = `${id} ${title} ${rule?.why ?? ''}`.toLowerCase();
  return words.every((word) => searched.includes(word));
}

const NAMES: { readonly [S in Chosen]: string } = {
  error: 'error',
  warning: 'warning',
  info: 'information',
  off: 'off',
};

/** In a line: "Locked by team.json: we lost orders once", "Set here; error in team.json". */
export function originInWords({ rule, file, own, resolved, without }: RuleRow): string | undefined {
  const { lockedBy, reason, overruled } = without.lockedBy ? resolved : without;
  const parts = [
    file !== undefined && `Your team’s, in ${file}`,
    lockedBy !== undefined && `Locked by ${lockedBy}`,
    overruled.length > 0 && `what this design says (${said(own)}) doesn’t count`,
    lockedBy === undefined && setByTeam(without, rule),
    own && overruled.length === 0 && `Set in this design${otherwise(without, rule)}`,
  ].filter((part) => typeof part === 'string');
  const text = parts.join('; ');
  return text === '' ? undefined : reason ? `${text}: ${reason}` : text;
}

function setByTeam(without: ResolvedSetting, rule: RuleDefinition | undefined): string | false {
  const file = [without.severityFrom, without.thresholdFrom].find(isTeam)?.file;
  if (file === undefined) return false;
  return rule && without.severityFrom.by === 'team'
    ? `Set by ${file}, ${NAMES[rule.severity]} otherwise`
    : `Set by ${file}`;
}

const isTeam = (origin: Origin): origin is Extract<Origin, { by: 'team' }> => origin.by === 'team';

function otherwise(without: ResolvedSetting, rule: RuleDefinition | undefined): string {
  const severity = without.severity ?? rule?.severity;
  const threshold = without.threshold ?? rule?.threshold?.default;
  const parts = [
    severity && NAMES[severity],
    threshold !== undefined && `${threshold} ${rule?.threshold?.unit ?? ''}`.trim(),
  ].filter((part) => typeof part === 'string');
  return parts.length > 0 ? `, otherwise ${parts.join(', ')}` : '';
}

const said = (own: Setting | undefined): string =>
  [own?.severity && NAMES[own.severity], own?.threshold]
    .filter((part) => part !== undefined && part !== '')
    .join(', ');

export const SEVERITY_CHOICES: readonly { readonly value: Chosen; readonly label: string }[] = [
  { value: 'error', label: 'Error' },
  { value: 'warning', label: 'Warning' },
  { value: 'info', label: 'Information' },
  { value: 'off', label: 'Off' },
];

const RANK: { readonly [S in Severity | 'off']: number } = { ...SEVERITY_RANK, off: 3 };

/** Whether a design may choose this, whatever is locked. */
export const isAllowed = ({ without, rule }: RuleRow, severity: Chosen): boolean =>
  without.lockedBy === undefined ||
  RANK[severity] <= RANK[without.severity ?? rule?.severity ?? 'off'];
