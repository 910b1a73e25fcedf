import { counted } from '#app/counted.ts';
import type { Design } from '#app/design/schema.ts';
import type { Cli, CliCommand, ExitCode } from '../cli.ts';
import { compileFor } from '../compile-for.ts';
import { watched } from '../deploy-one.ts';
import { describeEvent, describeOutcome, type NameOf } from '../deploy-wording.ts';
import { readInput } from '../read-input.ts';
import { type StacksOptions, stacksOption, withStacks } from '../stacks-option.ts';

interface Options extends StacksOptions {
  readonly stack: string;
  readonly region?: string;
  readonly profile?: string;
  readonly endpoint?: string;
  readonly yes?: boolean;
}

export const deleteCommand: CliCommand = (program, cli, end) => {
  program
    .command('delete')
    .description("delete a design's stacks, the last first")
    .argument('<file>', 'a *.stackwright.json design, or a picture that carries one')
    .requiredOption('--stack <name>', 'as it was deployed')
    .option('--region <region>', "the profile's unless given")
    .option('--profile <profile>', 'of ~/.aws; the default credentials unless given')
    .option('--endpoint <url>', 'another CloudFormation endpoint, such as an emulator')
    .addOption(stacksOption())
    .option('--yes', 'delete without asking')
    .action((file: string, options: Options) => end(run(cli, file, options)));
};

async function run(cli: Cli, file: string, options: Options): Promise<ExitCode> {
  if (!options.yes && !cli.interactive)
    return cli.fail({
      code: 'usage',
      message: 'Nobody is there to agree to the deletion.',
      hint: 'Add --yes to delete without asking.',
    });
  const input = await readInput(cli, file);
  if (!input.ok) return cli.fail(input.failure);
  if (input.value.kind === 'template')
    return cli.fail({
      code: 'template',
      message: `${file} is a CloudFormation template.`,
      hint: 'Delete takes the *.stackwright.json design that was deployed.',
    });
  const { design } = input.value;
  const target = {
    profile: options.profile ?? '',
    region: options.region ?? '',
    endpoint: options.endpoint ?? '',
  };
  // The AWS SDK takes as long to load as everything else, so only who deploys loads it.
  const { createDeployer } = await import('../deployer.ts');
  const { names, nameOf } = stacksOf(cli, design, options);
  const deployers = names.map((name) => ({
    name,
    deployer: createDeployer(target, name, (event) => cli.say(describeEvent(event, nameOf))),
  }));
  try {
    const there: typeof deployers = [];
    for (const one of deployers) {
      const described = await one.deployer.describe();
      if (!described.ok) return cli.fail(described.failure, 1);
      if (described.value) there.push(one);
    }
    if (there.length === 0) {
      cli.print(`There is no ${counted(names.length, 'stack')} to delete: ${names.join(', ')}.`);
      return 0;
    }
    const listed = there.map(({ name }) => name).join(', ');
    cli.print(
      `Delete ${counted(there.length, 'stack')}, with the data that is not set to be kept: ${listed}`,
    );
    if (!options.yes && !(await cli.confirm('Delete them?'))) {
      cli.say('Nothing was deleted.');
      return 0;
    }
    for (const { name, deployer } of there) {
      const outcome = await watched(cli, `The deletion of ${name}`, () => deployer.delete());
      if (!outcome.ok) return cli.fail(outcome.failure, 1);
      cli.print(describeOutcome(name, outcome.value, nameOf));
      if (outcome.value.state === 'failed') return 1;
    }
    return 0;
  } finally {
    for (const { deployer } of deployers) await deployer.close();
  }
}

/** Who builds on others goes before them; a root takes along what it holds. */
function stacksOf(
  cli: Cli,
  design: Design,
  options: Options,
): { readonly names: readonly string[]; readonly nameOf: NameOf } {
  const named = { ...design, settings: { ...design.settings, stackName: options.stack } };
  const { stacks, layout, sourceMap } = compileFor(cli, withStacks(named, options));
  const own = layout === 'nested' ? stacks.slice(0, 1) : stacks;
  return {
    names: own.map(({ name }) => name).toReversed(),
    nameOf: (logicalId) => {
      const author = sourceMap.authors[logicalId];
      return author?.block && design.blocks[author.block]?.name;
    },
  };
}
