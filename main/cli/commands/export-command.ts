import { extname } from 'node:path';
import { Option } from 'commander';
import { emitJson } from '#app/cloudformation/emit/json.ts';
import { emitYaml } from '#app/cloudformation/emit/yaml.ts';
import type { Stack } from '#app/compiler/compile.ts';
import type { Design } from '#app/design/schema.ts';
import { environmentNames } from '#app/design/variation.ts';
import type { Cli, CliCommand, ExitCode } from '../cli.ts';
import { compileFor } from '../compile-for.ts';
import { exportStacks } from '../export-stacks.ts';
import { readInput } from '../read-input.ts';
import { crossingOption, type StacksOptions, stacksOption, withStacks } from '../stacks-option.ts';
import { writeOutput } from '../write-output.ts';

interface Options extends StacksOptions {
  readonly format?: 'yaml' | 'json';
  readonly out?: string;
  readonly templates?: string;
}

export const exportCommand: CliCommand = (program, cli, end) => {
  program
    .command('export')
    .description('compile a design to CloudFormation templates')
    .argument('<file>', 'a *.stackwright.json design, or a picture that carries one')
    .addOption(
      new Option('--format <format>', 'yaml unless --out names a .json file').choices([
        'yaml',
        'json',
      ]),
    )
    .option('--out <path>', 'write the template to this file, or several to this folder')
    .addOption(stacksOption())
    .addOption(crossingOption())
    .option('--templates <url>', 'where nested templates will be; beside the root unless given')
    .action((file: string, options: Options) => end(run(cli, file, options)));
};

async function run(cli: Cli, file: string, options: Options): Promise<ExitCode> {
  const input = await readInput(cli, file);
  if (!input.ok) return cli.fail(input.failure);
  if (input.value.kind === 'template')
    return cli.fail({
      code: 'template',
      message: `${file} is a CloudFormation template already.`,
      hint: 'Export takes a *.stackwright.json design.',
    });
  const { design } = input.value;
  const { out } = options;
  const several = options.stacks !== undefined && options.stacks !== 'single';
  if (out === undefined || isFile(out)) {
    if (!several) return exportSingle(cli, design, options);
    return cli.fail({
      code: 'usage',
      message: 'Several stacks go to a folder.',
      hint: `\`stackwright export ${file} --stacks ${options.stacks} --out DIR\` writes a file a stack.`,
    });
  }
  const asked = withStacks(design, options);
  // Without a word about stacks, a path is what it always was: a file's.
  if (!several && (options.stacks ?? asked.settings.stacks?.layout ?? 'single') === 'single')
    return options.stacks || environmentNames(design).length > 0
      ? exportStacks(cli, asked, { ...options, out })
      : exportSingle(cli, design, options);
  return exportStacks(cli, asked, { ...options, out });
}

const isFile = (path: string): boolean =>
  ['.yaml', '.yml', '.json', '.template'].includes(extname(path));

async function exportSingle(cli: Cli, design: Design, { format, out }: Options): Promise<ExitCode> {
  const { stacks, blocked } = compileFor(cli, withStacks(design, { stacks: 'single' }));
  const [stack] = stacks;
  const asJson = (format ?? (out?.endsWith('.json') ? 'json' : 'yaml')) === 'json';
  const text = stack ? textOf(stack, asJson) : '';
  if (out === undefined) cli.print(text.trimEnd());
  else {
    const written = await writeOutput(cli, out, text);
    if (!written.ok) return cli.fail(written.failure);
    cli.say(`Wrote ${out}.`);
  }
  if (environmentNames(design).length > 0)
    cli.say('A folder, --out DIR, gets the file of parameters of each environment as well.');
  return blocked ? 1 : 0;
}

const textOf = ({ template, comments }: Stack, asJson: boolean): string =>
  (asJson ? emitJson(template) : emitYaml(template, { comments })).text;
