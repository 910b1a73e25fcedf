import { counted } from '#app/counted.ts';
import type { Design } from '#app/design/schema.ts';
import { ok } from '#app/result.ts';
import { type Finding, type Summary, summarize } from '#app/rules/finding.ts';
import { analyseDesign, analyseTemplate } from '../analyse.ts';
import type { Cli, CliCommand, ExitCode } from '../cli.ts';
import { columns } from '../columns.ts';
import { chosenEnvironment, environmentOption } from '../environment-option.ts';
import { json, type TextOrJson, textOrJson } from '../format-option.ts';
import { readInput } from '../read-input.ts';

export const validateCommand: CliCommand = (program, cli, end) => {
  program
    .command('validate')
    .description('check a design or a template')
    .argument('<file>', 'a *.stackwright.json design, or a template in YAML or JSON')
    .addOption(textOrJson())
    .addOption(environmentOption('only as the design is there; all of its environments otherwise'))
    .action((file: string, options: Options) => end(run(cli, file, options)));
};

interface Options {
  readonly format: TextOrJson;
  readonly environment?: string;
}

async function run(cli: Cli, file: string, options: Options): Promise<ExitCode> {
  const { format } = options;
  const input = await readInput(cli, file);
  if (!input.ok) return cli.fail(input.failure);
  const environment =
    input.value.kind === 'design'
      ? chosenEnvironment(input.value.design, options.environment)
      : ok(undefined);
  if (!environment.ok) return cli.fail(environment.failure);
  const findings =
    input.value.kind === 'design'
      ? await analyseDesign(cli, input.value.design, environment.value)
      : await analyseTemplate(cli, input.value.text);
  const summary = summarize(findings);
  const design = input.value.kind === 'design' ? input.value.design : undefined;
  cli.print(
    format === 'json'
      ? json({ findings: findings.map(published), summary })
      : [...findings.map((finding) => inWords(finding, design)), inFigures(summary)].join('\n'),
  );
  return summary.error > 0 ? 1 : 0;
}

/** The shape scripts rely on. `waiver` and `template` are there only where they apply. */
const published = ({
  rule,
  severity,
  message,
  blocks,
  connections,
  source,
  fixes,
  waiver,
  template,
}: Finding): Omit<Finding, 'key'> => ({
  rule,
  severity,
  message,
  blocks,
  connections,
  source,
  fixes,
  ...(waiver && { waiver }),
  ...(template && { template }),
});

function inWords(finding: Finding, design: Design | undefined): string {
  const { rule, severity, message, template, fixes, waiver } = finding;
  const names = namesOf(finding, design);
  const place = template && [template.logicalId, template.path].filter(Boolean).join('.');
  const details = [
    names.length > 0 && `on ${names.join(', ')}`,
    place && `in the template at ${place}`,
    waiver && `waived: ${design?.waivers[waiver]?.reason ?? ''}`,
    ...fixes.map(({ title }) => `fix: ${title}`),
  ].filter((detail) => typeof detail === 'string');
  return [
    columns([[waiver ? 'waived ' : severity.padEnd(7), rule, message.replaceAll(/\s+/g, ' ')]]),
    ...details.map((detail) => `         ${detail}`),
  ].join('\n');
}

function namesOf({ blocks, connections }: Finding, design: Design | undefined): string[] {
  const name = (id: Finding['blocks'][number]): string => design?.blocks[id]?.name ?? id;
  return [
    ...blocks.map(name),
    ...connections.map((id) => {
      const connection = design?.connections[id];
      return connection ? `${name(connection.from)} → ${name(connection.to)}` : id;
    }),
  ];
}

const inFigures = ({ error, warning, info, waived }: Summary): string =>
  [
    counted(error, 'error'),
    counted(warning, 'warning'),
    `${info} info`,
    ...(waived > 0 ? [`${waived} waived`] : []),
  ].join(', ');
