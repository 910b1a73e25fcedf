import { InvalidArgumentError } from 'commander';
import { emitYaml } from '#app/cloudformation/emit/yaml.ts';
import type { Stack } from '#app/compiler/compile.ts';
import { valuesFor } from '#app/compiler/environments/parameter-file.ts';
import { besideRoot, withTemplateUrls } from '#app/compiler/stacks/root-template.ts';
import type { Design } from '#app/design/schema.ts';
import { environmentNames } from '#app/design/variation.ts';
import { fail, ok, type Result } from '#app/result.ts';
import type { Cli, CliCommand, ExitCode } from '../cli.ts';
import { compileFor } from '../compile-for.ts';
import { deployOne } from '../deploy-one.ts';
import { deployStacks } from '../deploy-stacks.ts';
import { describeEvent, type NameOf } from '../deploy-wording.ts';
import type { Deployer } from '../deployer.ts';
import { chosenEnvironment, environmentOption } from '../environment-option.ts';
import { readInput } from '../read-input.ts';
import { crossingOption, type StacksOptions, stacksOption, withStacks } from '../stacks-option.ts';

interface Options extends StacksOptions {
  readonly stack: string;
  readonly region?: string;
  readonly profile?: string;
  readonly endpoint?: string;
  readonly parameter: { readonly [name: string]: string };
  readonly only?: readonly string[];
  readonly templates?: string;
  readonly environment?: string;
  readonly yes?: boolean;
  readonly dryRun?: boolean;
}

export const deployCommand: CliCommand = (program, cli, end) => {
  program
    .command('deploy')
    .description('deploy a design or a template as CloudFormation stacks')
    .argument(
      '<file>',
      'a *.stackwright.json design, a picture that carries one, or a template in YAML or JSON',
    )
    .requiredOption(
      '--stack <name>',
      'the stack to create or update; the names of several begin so',
    )
    .option('--region <region>', "the profile's unless given")
    .option('--profile <profile>', 'of ~/.aws; the default credentials unless given')
    .option('--endpoint <url>', 'another CloudFormation endpoint, such as an emulator')
    .option('--parameter <name=value>', 'a parameter of the template; may be repeated', add, {})
    .addOption(environmentOption('the one to deploy to; needed where it has some'))
    .addOption(stacksOption())
    .addOption(crossingOption())
    .option('--only <key...>', 'of several stacks only these, such as base')
    .option('--templates <url>', 'where `export --stacks nested` put the nested templates: in S3')
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
  const subject = await subjectOf(cli, file, options);
  if (!subject.ok) return cli.fail(subject.failure, subject.failure.code === 'blocked' ? 1 : 2);
  const { nameOf } = subject.value;
  const target = {
    profile: options.profile ?? '',
    region: options.region ?? '',
    endpoint: options.endpoint ?? '',
  };
  // The AWS SDK takes as long to load as everything else, so only this command loads it.
  const { createDeployer } = await import('../deployer.ts');
  const deployers = new Map<string, Deployer>();
  const deployerFor = (stack: string): Deployer => {
    const known = deployers.get(stack);
    if (known) return known;
    const made = createDeployer(target, stack, (event) => cli.say(describeEvent(event, nameOf)));
    deployers.set(stack, made);
    return made;
  };
  try {
    const parameters = { ...subject.value.parameters, ...options.parameter };
    if ('stacks' in subject.value) {
      const { stacks } = subject.value;
      const given = { ...options, parameter: parameters };
      return await deployStacks(cli, deployerFor, stacks, given, nameOf);
    }
    const { stack } = options;
    const deployable = { stack, text: subject.value.text, parameters, nameOf };
    return (await deployOne(cli, deployerFor(stack), deployable, options)).code;
  } finally {
    for (const deployer of deployers.values()) await deployer.close();
  }
}

type Subject = {
  readonly nameOf: NameOf;
  /** What the environment gives the templates. */
  readonly parameters: { readonly [name: string]: string };
} & ({ readonly text: string } | { readonly stacks: readonly Stack[] });

async function subjectOf(cli: Cli, file: string, options: Options): Promise<Result<Subject>> {
  const input = await readInput(cli, file);
  if (!input.ok) return input;
  if (input.value.kind === 'design') return compiled(cli, input.value.design, options);
  const { template, text } = input.value;
  return template.ok ? ok({ text, parameters: {}, nameOf: () => undefined }) : template;
}

function compiled(cli: Cli, design: Design, options: Options): Result<Subject> {
  const environment = chosenEnvironment(design, options.environment);
  if (!environment.ok) return environment;
  if (environment.value === undefined && environmentNames(design).length > 0)
    return fail(
      'usage',
      'To which environment?',
      `Say --environment NAME: the design has ${environmentNames(design).join(', ')}.`,
    );
  const { settings } = design;
  const named = { ...design, settings: { ...settings, stackName: options.stack } };
  const compilation = compileFor(cli, withStacks(named, options));
  const { stacks, layout, sourceMap, blocked } = compilation;
  if (blocked)
    return fail(
      'blocked',
      'Nothing was deployed: the stack would not be what is drawn.',
      '`stackwright validate` lists what to correct.',
    );
  const nameOf: NameOf = (logicalId) => {
    const author = sourceMap.authors[logicalId];
    return author?.block && design.blocks[author.block]?.name;
  };
  const [stack] = stacks;
  if (layout === 'per-service' || !stack)
    // Each of them takes its own of all there are.
    return ok({
      stacks,
      parameters: compilation.parameterValues[environment.value ?? ''] ?? {},
      nameOf,
    });
  const parameters = valuesFor(stack.template, compilation, environment.value ?? '');
  if (layout === 'single') return ok({ text: emitYaml(stack.template).text, parameters, nameOf });
  const { templates } = options;
  if (templates === undefined)
    return fail(
      'usage',
      'CloudFormation reads the templates of nested stacks from S3.',
      'Write them with `stackwright export --stacks nested --out DIR`, upload the folder to a bucket, and say where with --templates https://BUCKET.s3.REGION.amazonaws.com/FOLDER. Or deploy with --stacks per-service.',
    );
  const at = (key: string): string => templates.replace(/\/$/, '') + besideRoot(key).slice(1);
  return ok({ text: emitYaml(withTemplateUrls(stack.template, at)).text, parameters, nameOf });
}
