// A rule as it holds in this design: what its team and the design itself set wins over the rule's own.
import type { Design, Settings, Severity } from '#app/design/schema.ts';
import type { RuleDefinition } from '#app/rules/define-rule.ts';
import type { RuleSet } from '#app/rules/rule-sets/schema.ts';
import { resolveSetting } from '#app/rules/rule-sets/setting.ts';
import { make } from '../../edits/make.ts';
import { useDesign } from '../../store/design-store.ts';

/** "3 calls in a row"; undefined for a rule that counts nothing. */
export function limitHere(
  rule: RuleDefinition,
  design: Pick<Design, 'settings'>,
  ruleSet: RuleSet | undefined,
): string | undefined {
  if (!rule.threshold) return undefined;
  const { unit, default: own } = rule.threshold;
  const limit = resolveSetting(rule, design, ruleSet).threshold ?? own;
  return `${limit} ${unit}${limit === own ? '' : ` (the rule's own: ${own})`}`;
}

type Chosen = NonNullable<Settings['rules']>[string]['severity'];

/** What this design makes of how grave a rule is; undefined goes back to what holds without it. */
export function setSeverity(label: string, { id }: RuleDefinition, severity: Chosen): void {
  const known = useDesign.getState().design.settings.rules?.[id];
  const { severity: _before, ...rest } = known ?? {};
  const setting = { ...rest, ...(severity && { severity }) };
  make(label, {
    edit: 'set-design',
    args: { settings: { rules: { [id]: Object.keys(setting).length > 0 ? setting : null } } },
  });
}

export const SEVERITY_NAMES: { readonly [S in Severity]: string } = {
  error: 'Error',
  warning: 'Warning',
  info: 'Hint',
};
