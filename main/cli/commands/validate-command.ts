import { resolve } from 'node:path';
import { Option } from 'commander';
import { Severity } from '#app/design/schema.ts';
import { startValidator } from '../analyse.ts';
import type { Cli, CliCommand, ExitCode } from '../cli.ts';
import { environmentOption } from '../environment-option.ts';
import { checkFile } from '../validate/check-file.ts';
import { type Format, formats } from '../validate/formats.ts';
import { type CheckedFile, exitCode, type UnreadFile } from '../validate/report.ts';

export const validateCommand: CliCommand = (program, cli, end) => {
  program
    .command('validate')
    .description('check designs and templates')
    .argument('<files...>', '*.stackwright.json designs, and templates in YAML or JSON')
    .addOption(
      new Option('--format <format>', 'for people, for programs or for a CI system')
        .choices(Object.keys(formats))
        .default('text'),
    )
    .addOption(
      new Option('--fail-on <severity>', 'the mildest severity that ends with exit code 1')
        .choices(Severity.options)
        .default('error'),
    )
    .addOption(environmentOption('only as a design is there; all of its environments otherwise'))
    .action((files: readonly string[], options: Options) => end(run(cli, files, options)));
};

interface Options {
  readonly format: Format;
  readonly failOn: Severity;
  readonly environment?: string;
}

async function run(cli: Cli, files: readonly string[], options: Options): Promise<ExitCode> {
  const report = { ...(await check(cli, files, options)), failOn: options.failOn };
  const shown = formats[options.format](report);
  if (shown) cli.print(shown);
  for (const { failure } of report.unread) cli.fail(failure);
  return exitCode(report);
}

/** One after the other: the validator takes one template at a time, and memory is not for free. */
async function check(cli: Cli, files: readonly string[], { environment }: Options) {
  const checked: CheckedFile[] = [];
  const unread: UnreadFile[] = [];
  const validator = startValidator(cli);
  try {
    for (const file of withoutRepeats(cli, files)) {
      const result = await checkFile(cli, validator, file, { environment });
      if (result.ok) checked.push(result.value);
      else unread.push({ file, failure: result.failure });
    }
  } finally {
    validator.close();
  }
  return { checked, unread };
}

/** Patterns of a shell overlap easily. */
function withoutRepeats({ folder }: Cli, files: readonly string[]): readonly string[] {
  const paths = files.map((file) => resolve(folder, file));
  return files.filter((_, index) => paths.indexOf(paths[index] ?? '') === index);
}
