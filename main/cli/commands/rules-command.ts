import { z } from 'zod';
import { emptyDesign } from '#app/design/schema.ts';
import { AREAS, type RuleDefinition } from '#app/rules/define-rule.ts';
import { placeOfProblem } from '#app/rules/rule-sets/problem-findings.ts';
import { RuleFile, type RuleSet } from '#app/rules/rule-sets/schema.ts';
import { resolveSetting } from '#app/rules/rule-sets/setting.ts';
import { rulesWith } from '#app/rules/run.ts';
import type { Cli, CliCommand, ExitCode } from '../cli.ts';
import { columns } from '../columns.ts';
import { json, type TextOrJson, textOrJson } from '../format-option.ts';
import { ruleSets, rulesOption } from '../rule-sets.ts';

export const rulesCommand: CliCommand = (program, cli, end) => {
  program
    .command('rules')
    .description('list the rules there are')
    .addOption(textOrJson())
    .addOption(rulesOption('Stackwright’s own alone otherwise'))
    .option('--schema', 'print the JSON schema of rule files instead, for editors')
    .action((options: Options) => end(run(cli, options)));
};

interface Options {
  readonly format: TextOrJson;
  readonly rules?: string;
  readonly schema?: true;
}

async function run(cli: Cli, { format, rules: file, schema }: Options): Promise<ExitCode> {
  if (schema) {
    cli.print(json(z.toJSONSchema(RuleFile, { io: 'input' })));
    return 0;
  }
  const teams = await ruleSets(cli, file);
  if (!teams.ok) return cli.fail(teams.failure);
  const ruleSet = file === undefined ? undefined : await teams.value.of(file);
  const listed = rulesWith(ruleSet).map((rule) => inForce(rule, ruleSet));
  cli.print(
    format === 'json'
      ? json(listed)
      : columns(listed.map(({ id, severity, area, label }) => [id, severity, AREAS[area], label])),
  );
  const problems = ruleSet?.problems ?? [];
  for (const problem of problems)
    cli.say(`${placeOfProblem(problem)}: ${problem.severity}: ${problem.message} ${problem.hint}`);
  return problems.some(({ severity }) => severity === 'error') ? 1 : 0;
}

/** The shape scripts rely on. What a team says is there only where it says something. */
function inForce(rule: RuleDefinition, ruleSet: RuleSet | undefined) {
  const { id, title, area, why, source, threshold, ruleFile } = rule;
  const setting = resolveSetting(rule, emptyDesign('any'), ruleSet);
  const { severity = rule.severity, lockedBy, reason } = setting;
  return {
    id,
    label: title,
    area,
    severity,
    why,
    source,
    ...(threshold && {
      threshold: {
        ...threshold,
        ...(setting.threshold !== undefined && { set: setting.threshold }),
      },
    }),
    ...(ruleFile !== undefined && { ruleFile }),
    ...(lockedBy !== undefined && { lockedBy }),
    ...(reason !== undefined && { reason }),
  };
}
