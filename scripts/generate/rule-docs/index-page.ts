// The table of all rules.
import { AREAS, type Area, type RuleDefinition } from '#app/rules/define-rule.ts';
import { SEVERITY_NAMES, text } from './page.ts';

export function indexPage(rules: readonly RuleDefinition[]): string {
  const areas = Object.entries(AREAS).flatMap(([area, name]) => {
    const own = rules.filter((rule) => rule.area === (area as Area)); // keys of AREAS are areas
    return own.length === 0 ? [] : [`## ${name}\n\n${table(own)}`];
  });
  return `<!-- Written by \`npm run generate -- rule-docs\` from the rules. -->

# Rules

What Stackwright checks of a design, beyond what AWS's validator checks of a template: ${rules.length} rules. Each page says why, with its source, and shows what the rule finds and what it leaves alone. The pictures are the very designs that the rule is tested with.

A rule's severity and threshold can be set for a design, a finding can be waived with a reason, and a rule can be turned off: each page says how. \`stackwright rules\` lists them, \`stackwright validate\` runs them. To add one: [adding-a-rule.md](../adding-a-rule.md).

${areas.join('\n\n')}
`;
}

const table = (rules: readonly RuleDefinition[]): string =>
  [
    '| rule | finds | severity | threshold |',
    '|---|---|---|---|',
    ...rules.map(({ id, title, severity, threshold }) => {
      const limit = threshold ? `${threshold.default} ${text(threshold.unit)}` : '';
      return `| [${id}](${id}.md) | ${text(title)} | ${SEVERITY_NAMES[severity]} | ${limit} |`;
    }),
  ].join('\n');
