import { sayFailure } from '../notices/notices.ts';
import { useDesign } from '../store/design-store.ts';
import type { RuleRow, Setting } from './rule-rows.ts';

/** Changes a part of what the design says of a rule; what the rule would be anyway isn't kept. */
export function setRule({ id, own, without, rule }: RuleRow, change: Partial<Setting>): void {
  const { severity, threshold, ...rest } = { ...own, ...change };
  const usual = without.severity ?? rule?.severity;
  const usualThreshold = without.threshold ?? rule?.threshold?.default;
  const setting = {
    ...rest,
    ...(severity !== undefined && severity !== usual && { severity }),
    ...(threshold !== undefined && threshold !== usualThreshold && { threshold }),
  };
  dispatch(`Set the rule ${id}`, {
    [id]: Object.keys(setting).length > 0 ? setting : null,
  });
}

export const resetRules = (ids: readonly string[]): void =>
  dispatch(
    ids.length === 1 ? `Reset the rule ${ids[0] ?? ''}` : 'Reset all rules',
    Object.fromEntries(ids.map((id) => [id, null])),
  );

function dispatch(label: string, rules: { readonly [id: string]: Setting | null }): void {
  const done = useDesign
    .getState()
    .dispatch(label, [{ edit: 'set-design', args: { settings: { rules } } }]);
  if (!done.ok) sayFailure(`Not done: ${label}`, done.failure);
}
