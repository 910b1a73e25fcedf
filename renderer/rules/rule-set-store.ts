// The team's rule files that are in force for the open design, and whether the dialog of all rules
// is open.
import { create } from 'zustand';
import type { RuleDefinition } from '#app/rules/define-rule.ts';
import type { RuleSet } from '#app/rules/rule-sets/schema.ts';
import { rulesWith } from '#app/rules/run.ts';

export interface RuleSetState {
  readonly ruleSet: RuleSet | undefined;
  /** Where the nearest rule file is, for people. */
  readonly folder: string | undefined;
  readonly dialogOpen: boolean;
  update(state: Partial<Omit<RuleSetState, 'update'>>): void;
}

export const useRuleSet = create<RuleSetState>()((set) => ({
  ruleSet: undefined,
  folder: undefined,
  dialogOpen: false,
  update: (state) => set(state),
}));

export const showRules = (): void => useRuleSet.getState().update({ dialogOpen: true });

let known: { readonly of: RuleSet | undefined; readonly byId: ReadonlyMap<string, RuleDefinition> };

/** Stackwright's, or the team's own. */
export function ruleById(id: string): RuleDefinition | undefined {
  const { ruleSet } = useRuleSet.getState();
  if (!known || known.of !== ruleSet)
    known = { of: ruleSet, byId: new Map(rulesWith(ruleSet).map((rule) => [rule.id, rule])) };
  return known.byId.get(id);
}
