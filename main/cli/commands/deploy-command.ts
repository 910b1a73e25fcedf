import { InvalidArgumentError } from 'commander';
import { emitYaml } from '#app/cloudformation/emit/yaml.ts';
import type { Design } from '#app/design/schema.ts';
import type { Failure, Result } from '#app/result.ts';
import { ok } from '#app/result.ts';
import type { Cli, CliCommand, ExitCode } from '../cli.ts';
import { compileFor } from '../compile-for.ts';
import { describeChanges, describeEvent, describeOutcome, type NameOf } from '../deploy-wording.ts';
import type { Deployer } from '../deployer.ts';
import { readInput } from '../read-input.ts';

interface Options {
  readonly stack: string;
  readonly region?: string;
  readonly profile?: string;
  readonly endpoint?: string;
  readonly parameter: { readonly [name: string]: string };
  readonly yes?: boolean;
  readonly dryRun?: boolean;
}

export const deployCommand: CliCommand = (program, cli, end) => {
  program
    .command('deploy')
    .description('deploy a design or a template as a CloudFormation stack')
    .argument('<file>', 'a *.stackwright.json design, or a template in YAML or JSON')
    .requiredOption('--stack <name>', 'the stack to create or update')
    .option('--region <region>', "the profile's unless given")
    .option('--profile <profile>', 'of ~/.aws; the default credentials unless given')
    .option('--endpoint <url>', 'another CloudFormation endpoint, such as an emulator')
    .option('--parameter <name=value>', 'a parameter of the template; may be repeated', add, {})
    .option('--yes', 'deploy without asking')
    .option('--dry-run', 'show what would change, and change nothing')
    .action((file: string, options: Options) => end(run(cli, file, options)));
};

function add(text: string, before: Options['parameter']): Options['parameter'] {
  const [, name, value] = /^([A-Za-z0-9]+)=(.*)$/s.exec(text) ?? [];
  if (name === undefined || value === undefined)
    throw new InvalidArgumentError('Write it as Name=value.');
  return { ...before, [name]: value };
}

async function run(cli: Cli, file: string, options: Options): Promise<ExitCode> {
  if (!options.yes && !options.dryRun && !cli.interactive)
    return cli.fail({
      code: 'usage',
      message: 'Nobody is there to agree to the changes.',
      hint: 'Add --yes to deploy without asking, or --dry-run to see what would change.',
    });
  const subject = await templateOf(cli, file);
  if (!subject.ok) return cli.fail(subject.failure, subject.failure.code === 'blocked' ? 1 : 2);
  const { text, nameOf } = subject.value;
  const target = {
    profile: options.profile ?? '',
    region: options.region ?? '',
    endpoint: options.endpoint ?? '',
  };
  // The AWS SDK takes as long to load as everything else, so only this command loads it.
  const { createDeployer } = await import('../deployer.ts');
  const deployer = createDeployer(target, options.stack, (event) =>
    cli.say(describeEvent(event, nameOf)),
  );
  try {
    return await deploy(cli, deployer, text, options, nameOf);
  } finally {
    await deployer.close();
  }
}

async function deploy(
  cli: Cli,
  deployer: Deployer,
  text: string,
  options: Options,
  nameOf: NameOf,
): Promise<ExitCode> {
  const { stack } = options;
  const planned = await deployer.plan(text, options.parameter);
  if (!planned.ok) return cli.fail(planned.failure, exitCodeOf(planned.failure));
  const { changes, creates, changeSet } = planned.value;
  if (changes.length === 0) {
    cli.print(`${stack} is up to date: nothing to change.`);
    return 0;
  }
  cli.print(describeChanges(stack, creates, changes, nameOf));
  if (options.dryRun || !(options.yes || (await cli.confirm('Deploy these changes?')))) {
    const abandoned = await deployer.abandon(changeSet);
    if (!abandoned.ok) return cli.fail(abandoned.failure, 1);
    cli.say(options.dryRun ? 'Nothing was changed: this was a dry run.' : 'Nothing was changed.');
    return 0;
  }
  const interrupted = (): void => {
    cli.say(`\nThe deployment of ${stack} goes on in AWS; Stackwright no longer watches it.`);
    process.exit(130); // what a shell expects of a program ended by Ctrl-C
  };
  process.once('SIGINT', interrupted);
  const outcome = await deployer.execute(changeSet);
  process.removeListener('SIGINT', interrupted);
  if (!outcome.ok) return cli.fail(outcome.failure, 1);
  cli.print(describeOutcome(stack, outcome.value, nameOf));
  if (outcome.value.state === 'failed') return 1;
  const described = await deployer.describe();
  if (!described.ok) cli.say(`Its outputs could not be read: ${described.failure.message}`);
  else for (const { key, value } of described.value?.outputs ?? []) cli.print(`${key} = ${value}`);
  return 0;
}

interface Subject {
  readonly text: string;
  readonly nameOf: NameOf;
}

async function templateOf(cli: Cli, file: string): Promise<Result<Subject>> {
  const input = await readInput(cli, file);
  if (!input.ok) return input;
  if (input.value.kind === 'design') return compiled(cli, input.value.design);
  const { template, text } = input.value;
  return template.ok ? ok({ text, nameOf: () => undefined }) : template;
}

function compiled(cli: Cli, design: Design): Result<Subject> {
  const { template, sourceMap, blocked } = compileFor(cli, design);
  if (blocked)
    return {
      ok: false,
      failure: {
        code: 'blocked',
        message: 'Nothing was deployed: the stack would not be what is drawn.',
        hint: '`stackwright validate` lists what to correct.',
      },
    };
  const nameOf: NameOf = (logicalId) => {
    const author = sourceMap.authors[logicalId];
    return author?.block && design.blocks[author.block]?.name;
  };
  return ok({ text: emitYaml(template).text, nameOf });
}

/** What was given can't be deployed at all, or AWS would not have it. */
const exitCodeOf = ({ code }: Failure): ExitCode => (BAD_INPUT.has(code) ? 2 : 1);

const BAD_INPUT: ReadonlySet<string> = new Set([
  'bad-endpoint',
  'bad-stack-name',
  'empty',
  'no-profile',
  'no-region',
  'not-a-template',
  'syntax',
  'template-too-large',
]);
