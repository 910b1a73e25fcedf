// One stack: what would change, whether it may, and how it went.
import type { Failure } from '#app/result.ts';
import type { Cli, ExitCode } from './cli.ts';
import { describeChanges, describeOutcome, type NameOf } from './deploy-wording.ts';
import type { Deployer } from './deployer.ts';

export interface DeployOptions {
  readonly yes?: boolean;
  readonly dryRun?: boolean;
}

export interface Deployable {
  readonly stack: string;
  readonly text: string;
  readonly parameters: { readonly [name: string]: string };
  readonly nameOf: NameOf;
}

export interface Deployed {
  readonly code: ExitCode;
  /** The stack is as the template says. */
  readonly done: boolean;
}

export async function deployOne(
  cli: Cli,
  deployer: Deployer,
  { stack, text, parameters, nameOf }: Deployable,
  { yes, dryRun }: DeployOptions,
): Promise<Deployed> {
  const failed = (code: ExitCode): Deployed => ({ code, done: false });
  const planned = await deployer.plan(text, parameters);
  if (!planned.ok) return failed(cli.fail(planned.failure, exitCodeOf(planned.failure)));
  const { changes, creates, changeSet, outputsOnly } = planned.value;
  if (changes.length === 0 && !outputsOnly) {
    cli.print(`${stack} is up to date: nothing to change.`);
    return { code: 0, done: true };
  }
  cli.print(describeChanges(stack, creates, changes, nameOf));
  if (dryRun || !(yes || (await cli.confirm('Deploy these changes?')))) {
    const abandoned = await deployer.abandon(changeSet);
    if (!abandoned.ok) return failed(cli.fail(abandoned.failure, 1));
    cli.say(dryRun ? 'Nothing was changed: this was a dry run.' : 'Nothing was changed.');
    // What runs already can be built on, even if it was not changed.
    return { code: 0, done: dryRun === true && !creates };
  }
  const outcome = await watched(cli, `The deployment of ${stack}`, () =>
    deployer.execute(changeSet),
  );
  if (!outcome.ok) return failed(cli.fail(outcome.failure, 1));
  cli.print(describeOutcome(stack, outcome.value, nameOf));
  if (outcome.value.state === 'failed') return failed(1);
  const described = await deployer.describe();
  if (!described.ok) cli.say(`Its outputs could not be read: ${described.failure.message}`);
  else for (const { key, value } of described.value?.outputs ?? []) cli.print(`${key} = ${value}`);
  return { code: 0, done: true };
}

/** Ctrl-C ends the watching, not what AWS does. */
export async function watched<T>(cli: Cli, what: string, work: () => Promise<T>): Promise<T> {
  const interrupted = (): void => {
    cli.say(`\n${what} goes on in AWS; Stackwright no longer watches it.`);
    process.exit(130); // what a shell expects of a program ended by Ctrl-C
  };
  process.once('SIGINT', interrupted);
  try {
    return await work();
  } finally {
    process.removeListener('SIGINT', interrupted);
  }
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
