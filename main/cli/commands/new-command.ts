import { places } from '../../content/places.ts';
import { createExamples, type Examples } from '../../services/designs/examples.ts';
import type { Cli, CliCommand, ExitCode } from '../cli.ts';
import { columns } from '../columns.ts';
import { holdsSomething, writeOutput } from '../write-output.ts';

interface Options {
  readonly list?: boolean;
  readonly out?: string;
  readonly force?: boolean;
}

export const newCommand: CliCommand = (program, cli, end) => {
  program
    .command('new')
    .description('start a design from an example')
    .argument('[example]', 'its name, as --list shows it')
    .option('--list', 'list the examples')
    .option('--out <file>', 'write the design here')
    .option('--force', 'replace a file that is there')
    .action((example: string | undefined, options: Options) => end(run(cli, example, options)));
};

async function run(cli: Cli, name: string | undefined, options: Options): Promise<ExitCode> {
  const log = { info: cli.say, warn: cli.say, error: cli.say };
  const examples = createExamples(places(cli.root).examples, log);
  if (options.list) return list(cli, examples);
  if (name === undefined)
    return usage(cli, 'Which example?', '`stackwright new --list` lists them.');
  if (options.out === undefined)
    return usage(cli, 'Where to?', `\`stackwright new ${name} --out FILE\` writes it to a file.`);
  const example = await examples.text(name);
  if (!example.ok)
    return cli.fail({ ...example.failure, hint: '`stackwright new --list` lists the examples.' });
  const free = options.force || !(await holdsSomething(cli, options.out));
  if (!free)
    return usage(cli, `${options.out} is there already.`, 'Name another file, or add --force.');
  const written = await writeOutput(cli, options.out, example.value.text);
  if (!written.ok) return cli.fail(written.failure);
  cli.say(`Wrote ${options.out}.`);
  return 0;
}

async function list(cli: Cli, examples: Examples): Promise<ExitCode> {
  const all = await examples.list();
  cli.print(columns(all.map(({ name, title, summary }) => [name, title, firstSentence(summary)])));
  return 0;
}

const firstSentence = (text: string): string => /^.*?\.(?=\s|$)/s.exec(text)?.[0] ?? text;

const usage = (cli: Cli, message: string, hint: string): ExitCode =>
  cli.fail({ code: 'usage', message, hint });
