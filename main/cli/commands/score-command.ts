import type { Design } from '#app/design/schema.ts';
import { environmentNames } from '#app/design/variation.ts';
import { ok, type Result } from '#app/result.ts';
import { calendarDay } from '#app/rules/calendar-day.ts';
import { compareScorecards } from '#app/rules/scorecard/compare.ts';
import { type Scorecard, scorecardOf } from '#app/rules/scorecard/scorecard.ts';
import type { Cli, CliCommand, ExitCode } from '../cli.ts';
import { chosenEnvironment, environmentOption } from '../environment-option.ts';
import { json, type TextOrJson, textOrJson } from '../format-option.ts';
import { readDesignInput } from '../read-design-input.ts';
import { comparisonText, scorecardText } from '../score-wording.ts';

export const scoreCommand: CliCommand = (program, cli, end) => {
  program
    .command('score')
    .description('say how much of what microservices are for a design has')
    .argument('<file>', 'a *.stackwright.json design, or a picture that carries one')
    .option(
      '--against <other>',
      'a design to compare it with: how it was, or another way to cut it',
    )
    .addOption(textOrJson())
    .addOption(environmentOption('as the designs are there'))
    .action((file: string, options: Options) => end(run(cli, file, options)));
};

interface Options {
  readonly against?: string;
  readonly format: TextOrJson;
  readonly environment?: string;
}

async function run(cli: Cli, file: string, options: Options): Promise<ExitCode> {
  const { against, format, environment } = options;
  const design = await readDesignInput(cli, file);
  if (!design.ok) return cli.fail(design.failure);
  const chosen = chosenEnvironment(design.value, environment);
  if (!chosen.ok) return cli.fail(chosen.failure);
  const other: Result<Design | undefined> =
    against === undefined ? ok(undefined) : await readDesignInput(cli, against);
  if (!other.ok) return cli.fail(other.failure);
  const after = score(design.value, environment);
  if (!other.value) {
    cli.print(format === 'json' ? json(after) : scorecardText(after));
    return 0;
  }
  const before = score(other.value, environment);
  const comparison = compareScorecards(before, after);
  cli.print(format === 'json' ? json({ before, after, comparison }) : comparisonText(comparison));
  return 0;
}

/** As it is in an environment, where the design has that one. */
const score = (design: Design, environment: string | undefined): Scorecard =>
  scorecardOf(design, {
    today: calendarDay(new Date()),
    environment:
      environment !== undefined && environmentNames(design).includes(environment)
        ? environment
        : undefined,
  });
