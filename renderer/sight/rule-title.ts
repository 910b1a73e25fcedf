import { ruleTitle } from '../problems/groups.ts';
import { openProblems } from './open-problems.ts';

/** What a rule is called that has found something. */
export function ruleTitleOf(rule: string): string {
  const finding = openProblems().find((one) => one.rule === rule);
  return finding ? ruleTitle(finding) : rule;
}
