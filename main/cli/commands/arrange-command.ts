import { Option } from 'commander';
import { writeDesign } from '#app/design/write.ts';
import { applyEdits } from '#app/edits/apply.ts';
import { arrangementFor } from '#app/layout/arrange/answer.ts';
import type { Direction } from '#app/layout/arrange/boxes.ts';
import type { Cli, CliCommand, ExitCode } from '../cli.ts';
import { readDesignInput } from '../read-design-input.ts';
import { writeOutput } from '../write-output.ts';

interface Options {
  readonly out?: string;
  readonly direction?: Direction;
}

export const arrangeCommand: CliCommand = (program, cli, end) => {
  program
    .command('arrange')
    .description('lay a design out anew')
    .argument('<file>', 'a *.stackwright.json design, or a picture that carries one')
    .option('--out <path>', 'write the design to this file instead of stdout')
    .addOption(
      new Option('--direction <way>', 'which way lines run; else as the design says').choices([
        'right',
        'down',
      ]),
    )
    .action((file: string, options: Options) => end(run(cli, file, options)));
};

async function run(cli: Cli, file: string, { out, direction }: Options): Promise<ExitCode> {
  const input = await readDesignInput(cli, file);
  if (!input.ok) return cli.fail(input.failure);
  const design = input.value;
  const { placements, unsteered } = arrangementFor(design, {
    direction: direction ?? design.settings.layout?.direction,
  });
  const arranged = applyEdits(design, [
    { edit: 'arrange', args: { placements: [...placements], unsteered: [...unsteered] } },
  ]);
  if (!arranged.ok) return cli.fail(arranged.failure);
  const text = writeDesign(arranged.value);
  if (out === undefined) {
    cli.print(text.trimEnd());
    return 0;
  }
  const written = await writeOutput(cli, out, text);
  return written.ok ? 0 : cli.fail(written.failure);
}
