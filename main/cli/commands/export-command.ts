import { Option } from 'commander';
import { emitJson } from '#app/cloudformation/emit/json.ts';
import { emitYaml } from '#app/cloudformation/emit/yaml.ts';
import type { Cli, CliCommand, ExitCode } from '../cli.ts';
import { compileFor } from '../compile-for.ts';
import { readInput } from '../read-input.ts';
import { writeOutput } from '../write-output.ts';

interface Options {
  readonly format?: 'yaml' | 'json';
  readonly out?: string;
}

export const exportCommand: CliCommand = (program, cli, end) => {
  program
    .command('export')
    .description('compile a design to a CloudFormation template')
    .argument('<file>', 'a *.stackwright.json design')
    .addOption(
      new Option('--format <format>', 'yaml unless --out names a .json file').choices([
        'yaml',
        'json',
      ]),
    )
    .option('--out <file>', 'write the template here instead of to stdout')
    .action((file: string, options: Options) => end(run(cli, file, options)));
};

async function run(cli: Cli, file: string, { format, out }: Options): Promise<ExitCode> {
  const input = await readInput(cli, file);
  if (!input.ok) return cli.fail(input.failure);
  if (input.value.kind === 'template')
    return cli.fail({
      code: 'template',
      message: `${file} is a CloudFormation template already.`,
      hint: 'Export takes a *.stackwright.json design.',
    });
  const { template, comments, blocked } = compileFor(cli, input.value.design);
  const asJson = (format ?? (out?.endsWith('.json') ? 'json' : 'yaml')) === 'json';
  const { text } = asJson ? emitJson(template) : emitYaml(template, { comments });
  if (out === undefined) cli.print(text.trimEnd());
  else {
    const written = await writeOutput(cli, out, text);
    if (!written.ok) return cli.fail(written.failure);
    cli.say(`Wrote ${out}.`);
  }
  return blocked ? 1 : 0;
}
