import { drawDesign } from '#app/drawing/draw-design.ts';
import { blockIcons } from '../block-icons.ts';
import type { Cli, CliCommand, ExitCode } from '../cli.ts';
import { readInput } from '../read-input.ts';
import { writeOutput } from '../write-output.ts';

interface Options {
  readonly out?: string;
  readonly dark?: true;
  readonly transparent?: true;
}

export const renderCommand: CliCommand = (program, cli, end) => {
  program
    .command('render')
    .description('draw a design as a picture (SVG)')
    .argument('<file>', 'a *.stackwright.json design')
    .option('--out <path>', 'write the picture to this .svg file instead of stdout')
    .option('--dark', 'in dark colours')
    .option('--transparent', 'without the canvas behind it')
    .action((file: string, options: Options) => end(run(cli, file, options)));
};

async function run(cli: Cli, file: string, options: Options): Promise<ExitCode> {
  const { out, dark, transparent } = options;
  if (out !== undefined && !out.toLowerCase().endsWith('.svg'))
    return cli.fail({
      code: 'usage',
      message: `${out} would be no SVG by its name.`,
      hint: 'Pictures are written as SVG: `--out shop.svg`.',
    });
  const input = await readInput(cli, file);
  if (!input.ok) return cli.fail(input.failure);
  if (input.value.kind === 'template')
    return cli.fail({
      code: 'template',
      message: `${file} is a CloudFormation template: it has no picture.`,
      hint: 'Render takes a *.stackwright.json design.',
    });
  const svg = drawDesign(input.value.design, {
    icons: blockIcons(cli.root),
    scheme: dark ? 'dark' : 'light',
    ...(!transparent && { background: { radius: 0 } }),
  });
  if (out === undefined) {
    cli.print(svg.trimEnd());
    return 0;
  }
  const written = await writeOutput(cli, out, svg);
  return written.ok ? 0 : cli.fail(written.failure);
}
