import { resolve } from 'node:path';
import { Option } from 'commander';
import { Severity } from '#app/design/schema.ts';
import { allRules, rulesWith } from '#app/rules/run.ts';
import { startValidator } from '../analyse.ts';
import type { Cli, CliCommand, ExitCode } from '../cli.ts';
import { environmentOption } from '../environment-option.ts';
import { NEAREST, type RuleSets, ruleSets, rulesOption } from '../rule-sets.ts';
import { checkFile } from '../validate/check-file.ts';
import { type Format, formats } from '../validate/formats.ts';
import type { CheckedFile, Report, UnreadFile } from '../validate/report.ts';
import { repositoryRoot } from '../validate/repository.ts';
import { showReport } from '../validate/show-report.ts';
import {
  type BaselineOptions,
  readBaseline,
  updateBaseline,
  withBaseline,
} from '../validate/use-baseline.ts';

export const validateCommand: CliCommand = (program, cli, end) => {
  program
    .command('validate')
    .description('check designs and templates')
    .argument(
      '<files...>',
      '*.stackwright.json designs, pictures that carry one, and templates in YAML or JSON',
    )
    .addOption(
      new Option('--format <format>', 'for people, for programs or for a CI system')
        .choices(Object.keys(formats))
        .default('text'),
    )
    .option('--out <path>', 'write it to this file, and the text for people to stdout')
    .addOption(
      new Option('--fail-on <severity>', 'the mildest severity that ends with exit code 1')
        .choices(Severity.options)
        .default('error'),
    )
    .option('--baseline <path>', 'what is in this file is known already and does not fail')
    .option('--write-baseline', 'write what is found now to the baseline')
    .option('--open-only', 'leave out what is waived or known')
    .addOption(environmentOption('only as a design is there; all of its environments otherwise'))
    .addOption(rulesOption(NEAREST))
    .action((files: readonly string[], options: Options) => end(run(cli, files, options)));
};

interface Options extends BaselineOptions {
  readonly format: Format;
  readonly out?: string;
  readonly failOn: Severity;
  readonly openOnly?: boolean;
  readonly environment?: string;
  readonly rules?: string;
}

async function run(cli: Cli, files: readonly string[], options: Options): Promise<ExitCode> {
  const before = await readBaseline(cli, options);
  if (!before.ok) return cli.fail(before.failure);
  const teams = await ruleSets(cli, options.rules);
  if (!teams.ok) return cli.fail(teams.failure);
  const report: Report = {
    ...(await check(cli, files, teams.value, options)),
    failOn: options.failOn,
    root: await repositoryRoot(cli.folder),
    version: cli.version,
  };
  let baseline = before.value;
  if (options.baseline === undefined || !baseline) return showReport(cli, report, options);
  if (options.writeBaseline && report.unread.length > 0)
    cli.say(`${options.baseline} was not written, because not all files could be checked.`);
  else if (options.writeBaseline) {
    const after = await updateBaseline(cli, report.checked, baseline, options.baseline);
    if (!after.ok) return cli.fail(after.failure);
    baseline = after.value;
  }
  const marked = withBaseline(cli, report.checked, baseline, options.baseline);
  return showReport(cli, { ...report, ...marked }, options);
}

/** One after the other: the validator takes one template at a time, and memory is not for free. */
async function check(
  cli: Cli,
  files: readonly string[],
  teams: RuleSets,
  { environment }: Options,
): Promise<Pick<Report, 'checked' | 'unread' | 'rules' | 'validatorRules'>> {
  const checked: CheckedFile[] = [];
  const unread: UnreadFile[] = [];
  /** With those of all teams whose files these are. */
  const rules = new Map(allRules.map((rule) => [rule.id, rule]));
  const validator = startValidator(cli);
  try {
    for (const file of withoutRepeats(cli, files)) {
      const ruleSet = await teams.of(file);
      for (const rule of rulesWith(ruleSet)) rules.set(rule.id, rule);
      const result = await checkFile(cli, validator, file, { environment, ruleSet });
      if (result.ok) checked.push(result.value);
      else unread.push({ file, path: resolve(cli.folder, file), failure: result.failure });
    }
    return { checked, unread, rules: [...rules.values()], validatorRules: validator.titles() };
  } finally {
    validator.close();
  }
}

/** Patterns of a shell overlap easily. */
function withoutRepeats({ folder }: Cli, files: readonly string[]): readonly string[] {
  const paths = files.map((file) => resolve(folder, file));
  return files.filter((_, index) => paths.indexOf(paths[index] ?? '') === index);
}
