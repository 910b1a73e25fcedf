// A rule as it holds in this design: what the design sets for itself wins over the rule's own.
import type { Settings, Severity } from '#app/design/schema.ts';
import type { RuleDefinition } from '#app/rules/define-rule.ts';
import { make } from '../../edits/make.ts';
import { useDesign } from '../../store/design-store.ts';

type RuleSettings = Settings['rules'];

export const thresholdHere = (
  { id, threshold }: RuleDefinition,
  settings: RuleSettings,
): number | undefined => threshold && (settings?.[id]?.threshold ?? threshold.default);

/** "3 calls in a row"; undefined for a rule that counts nothing. */
export function limitHere(rule: RuleDefinition, settings: RuleSettings): string | undefined {
  const limit = thresholdHere(rule, settings);
  if (limit === undefined || !rule.threshold) return undefined;
  const { unit, default: own } = rule.threshold;
  return `${limit} ${unit}${limit === own ? '' : ` (the rule's own: ${own})`}`;
}

type Setting = NonNullable<RuleSettings>[string];

/** Changes what this design sets for a rule; undefined goes back to the rule's own. */
export function setRule(
  label: string,
  { id }: RuleDefinition,
  change: { readonly [K in 'severity' | 'threshold']?: Setting[K] | undefined },
): void {
  const known = useDesign.getState().design.settings.rules?.[id];
  const next = Object.entries({
    severity: known?.severity,
    threshold: known?.threshold,
    ...change,
  }).filter(([, value]) => value !== undefined);
  make(label, {
    edit: 'set-design',
    args: { settings: { rules: { [id]: next.length > 0 ? Object.fromEntries(next) : null } } },
  });
}

export const SEVERITY_NAMES: { readonly [S in Severity]: string } = {
  error: 'Error',
  warning: 'Warning',
  info: 'Hint',
};
