import { Option } from 'commander';
import type { BlockId } from '#app/design/ids.ts';
import type { Design } from '#app/design/schema.ts';
import { ExportFormat, PictureOptions, PicturePage } from '#app/pictures/picture-options.ts';
import { fail, ok, type Result } from '#app/result.ts';
import { makePicture } from '../../services/pictures/make-picture.ts';
import type { Cli, CliCommand, ExitCode } from '../cli.ts';
import { chosenEnvironment, environmentOption } from '../environment-option.ts';
import { readInput } from '../read-input.ts';
import { writeOutput } from '../write-output.ts';

interface Options {
  readonly out?: string;
  readonly format?: ExportFormat;
  readonly scale?: string;
  readonly width?: string;
  readonly page?: PicturePage;
  readonly dark?: true;
  readonly transparent?: true;
  readonly title?: true;
  readonly date?: string;
  readonly legend?: true;
  readonly only?: readonly string[];
  readonly environment?: string;
  /** False with --no-design. */
  readonly design: boolean;
}

export const renderCommand: CliCommand = (program, cli, end) => {
  program
    .command('render')
    .description('draw a design as a picture (SVG, PNG, PDF), or for draw.io or Mermaid')
    .argument('<file>', 'a *.stackwright.json design, or a picture that carries one')
    .option('--out <path>', 'write the picture to this file instead of stdout')
    .addOption(
      new Option('--format <format>', 'default: what --out ends in, else svg').choices(
        ExportFormat.options,
      ),
    )
    .option('--scale <number>', 'of a PNG: pixels for one of the canvas at 100 % (default: 1)')
    .option('--width <pixels>', 'of a PNG, instead of a scale')
    .addOption(
      new Option('--page <page>', 'of a PDF: as large as the picture, or paper').choices(
        PicturePage.options,
      ),
    )
    .option('--dark', 'in dark colours')
    .option('--transparent', 'without the canvas behind it')
    .option('--title', "with the design's name and description above it")
    .option('--date <text>', 'said in the title, as it is written')
    .option('--legend', 'with what its signs mean below it')
    .option('--only <block...>', 'only these blocks (names or ids) and what is inside them')
    .addOption(environmentOption('as the design is in this environment'))
    .option('--no-design', "don't put the design into the picture")
    .action((file: string, options: Options) => end(run(cli, file, options)));
};

async function run(cli: Cli, file: string, options: Options): Promise<ExitCode> {
  const { out } = options;
  const format = formatOf(options);
  if (!format.ok) return cli.fail(format.failure);
  const input = await readInput(cli, file);
  if (!input.ok) return cli.fail(input.failure);
  if (input.value.kind === 'template')
    return cli.fail({
      code: 'template',
      message: `${file} is a CloudFormation template: it has no picture.`,
      hint: 'Render takes a *.stackwright.json design.',
    });
  const { design } = input.value;
  const wanted = pictureOptions(design, options);
  if (!wanted.ok) return cli.fail(wanted.failure);
  const made = await makePicture(design, format.value, wanted.value, {
    root: cli.root,
    now: new Date(),
  });
  if (!made.ok) return cli.fail(made.failure);
  if (out === undefined) {
    cli.printBytes(made.value.bytes);
    return 0;
  }
  const written = await writeOutput(cli, out, made.value.bytes);
  return written.ok ? 0 : cli.fail(written.failure);
}

function formatOf({ out, format }: Options): Result<ExportFormat> {
  if (format !== undefined) return ok(format);
  if (out === undefined) return ok('svg');
  const ending = ExportFormat.options.find((one) => out.toLowerCase().endsWith(`.${one}`));
  return ending
    ? ok(ending)
    : fail(
        'usage',
        `${out} would be no picture by its name.`,
        `Pictures end in ${ExportFormat.options.map((one) => `.${one}`).join(', ')}; or name a --format.`,
      );
}

function pictureOptions(design: Design, options: Options): Result<PictureOptions> {
  const { scale, width, page, dark, transparent, title, date, legend } = options;
  const environment = chosenEnvironment(design, options.environment);
  if (!environment.ok) return environment;
  const only = options.only ? blocksNamed(design, options.only) : ok(undefined);
  if (!only.ok) return only;
  const parsed = PictureOptions.safeParse({
    scheme: dark ? 'dark' : 'light',
    ground: !transparent,
    ...(scale !== undefined && { scale: Number(scale) }),
    ...(width !== undefined && { width: Number(width) }),
    page,
    title: title === true || date !== undefined,
    date,
    legend: legend === true,
    environment: environment.value,
    only: only.value,
    carries: options.design,
  });
  if (parsed.success) return ok(parsed.data);
  const [issue] = parsed.error.issues;
  return fail('usage', `--${String(issue?.path[0])}: ${issue?.message ?? 'it is not valid'}.`);
}

/** By id, else by name: all that are called so. */
function blocksNamed(design: Design, named: readonly string[]): Result<BlockId[]> {
  const blocks = Object.values(design.blocks);
  const found: BlockId[] = [];
  for (const one of named) {
    const byId = blocks.filter(({ id }) => id === one);
    const all = byId.length > 0 ? byId : blocks.filter(({ name }) => name === one);
    if (all.length === 0)
      return fail('usage', `The design has no block ${one}.`, 'Name a block as the canvas does.');
    found.push(...all.map(({ id }) => id));
  }
  return ok(found);
}
