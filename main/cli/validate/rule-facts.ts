// What is known of a rule by its id, whoever checks it: Stackwright, its compiler, or AWS's validator.

import type { Severity } from '#app/design/schema.ts';
import { AREAS, type RuleDefinition } from '#app/rules/define-rule.ts';
import type { Finding } from '#app/rules/finding.ts';
import type { Report } from './report.ts';

export interface RuleFacts {
  readonly id: string;
  readonly title: string;
  readonly why: string;
  readonly severity: Severity;
  readonly source?: RuleDefinition['source'];
  readonly area: string;
}

/** All of Stackwright's rules, then those of others that found something, in order of appearance. */
export function rulesOf(report: Report): readonly RuleFacts[] {
  const own = report.rules.map(
    ({ id, title, why, severity, source, area }): RuleFacts => ({
      id,
      title,
      why,
      severity,
      source,
      area: AREAS[area],
    }),
  );
  const facts = new Map(own.map((rule) => [rule.id, rule]));
  for (const { found } of report.checked)
    for (const { finding } of found)
      if (!facts.has(finding.rule)) facts.set(finding.rule, factsOf(finding, report));
  return [...facts.values()];
}

function factsOf(
  { rule: id, severity, source, ruleFile }: Finding,
  { validatorRules }: Pick<Report, 'validatorRules'>,
): RuleFacts {
  const about = validatorRules[id];
  if (source === 'template' && about !== undefined)
    return {
      id,
      title: about,
      why: "AWS's CloudFormation validator checks this of every template.",
      severity,
      source: /^[EWI]/.test(id) ? CFN_LINT : VALIDATOR,
      area: "AWS's validator",
    };
  if (ruleFile !== undefined)
    return { id, title: id, why: `A rule of ${ruleFile}.`, severity, area: "The team's rules" };
  return { id, severity, ...withoutDefinition(id) };
}

/** Rules that aren't files: the compiler's, about damaged designs, and about the check itself. */
function withoutDefinition(id: string): Pick<RuleFacts, 'title' | 'why' | 'area'> {
  const words = id.replaceAll('-', ' ');
  if (id.startsWith('compile-'))
    return {
      title: `Not compiled as drawn: ${words.slice('compile-'.length)}`,
      why: 'The template would be something else than the drawing.',
      area: 'Compiler',
    };
  const title = words.replace(/^./, (first) => first.toUpperCase());
  return id.startsWith('lost-')
    ? { title, why: "The design names something that isn't in it.", area: 'Design' }
    : { title, why: 'Something could not be checked to its end.', area: 'Check' };
}

/** The validator's rules of these letters are cfn-lint's, its F rules its own. */
const CFN_LINT = {
  title: 'cfn-lint: Rules',
  url: 'https://github.com/aws-cloudformation/cfn-lint/blob/main/docs/rules.md',
};
const VALIDATOR = {
  title: 'AWS CloudFormation Validate',
  url: 'https://github.com/aws-cloudformation/cloudformation-validate',
};
