// Several stacks, one after the other: each is planned when those it needs are there, and is given
// their outputs where it takes values as parameters.
import { emitYaml } from '#app/cloudformation/emit/yaml.ts';
import type { Stack } from '#app/compiler/compile.ts';
import { fail, ok, type Result } from '#app/result.ts';
import type { Cli, ExitCode } from './cli.ts';
import { type DeployOptions, deployOne } from './deploy-one.ts';
import type { NameOf } from './deploy-wording.ts';
import type { Deployer } from './deployer.ts';

export interface StacksOptions extends DeployOptions {
  readonly parameter: { readonly [name: string]: string };
  /** Keys of stacks; all of them unless given. */
  readonly only?: readonly string[];
}

export async function deployStacks(
  cli: Cli,
  deployerFor: (stack: string) => Deployer,
  stacks: readonly Stack[],
  options: StacksOptions,
  nameOf: NameOf,
): Promise<ExitCode> {
  const chosen = stacks.filter(({ key }) => options.only?.includes(key) ?? true);
  const unknown = options.only?.find((only) => !stacks.some(({ key }) => key === only));
  if (unknown !== undefined)
    return cli.fail({
      code: 'usage',
      message: `There is no stack ${unknown}.`,
      hint: `They are called ${stacks.map(({ key }) => key).join(', ')}.`,
    });
  const missing = new Set<string>();
  for (const stack of chosen) {
    const waits = stack.needs.filter((need) => missing.has(need));
    if (waits.length > 0) {
      cli.say(`${stack.name} can't be planned before ${waits.join(', ')} is there.`);
      missing.add(stack.key);
      continue;
    }
    const parameters = await parametersOf(stack, stacks, deployerFor, options.parameter);
    if (!parameters.ok) return cli.fail(parameters.failure, 1);
    const deployable = {
      stack: stack.name,
      text: emitYaml(stack.template, { comments: stack.comments }).text,
      parameters: parameters.value,
      nameOf,
    };
    const { code, done } = await deployOne(cli, deployerFor(stack.name), deployable, options);
    if (code !== 0) return code;
    if (done) continue;
    if (!options.dryRun) return 0; // somebody said no: what follows builds on it
    missing.add(stack.key);
  }
  return 0;
}

/** What was given and this stack takes, and the outputs of others that it is wired to. */
async function parametersOf(
  { template, wires }: Stack,
  stacks: readonly Stack[],
  deployerFor: (stack: string) => Deployer,
  given: StacksOptions['parameter'],
): Promise<Result<{ readonly [name: string]: string }>> {
  const parameters = Object.fromEntries(
    Object.entries(given).filter(([name]) => Object.hasOwn(template.Parameters ?? {}, name)),
  );
  const outputsOf = new Map<string, ReadonlyMap<string, string>>();
  for (const { parameter, from, output } of wires) {
    if (output === undefined || Object.hasOwn(parameters, parameter)) continue;
    const name = stacks.find(({ key }) => key === from)?.name ?? from;
    let outputs = outputsOf.get(from);
    if (!outputs) {
      const described = await deployerFor(name).describe();
      if (!described.ok) return described;
      outputs = new Map(described.value?.outputs.map(({ key, value }) => [key, value]));
      outputsOf.set(from, outputs);
    }
    const value = outputs.get(output);
    if (value === undefined)
      return fail(
        'missing',
        `The stack ${name} has no output ${output} yet.`,
        `Deploy ${name} first.`,
      );
    parameters[parameter] = value;
  }
  return ok(parameters);
}
