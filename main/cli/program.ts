import { Command, CommanderError } from 'commander';
import type { Cli, CliCommand, ExitCode } from './cli.ts';
import { commands } from './commands.gen.ts';

/** Runs one command line. Never throws: what nobody expected is reported like the rest. */
export async function runCli(args: readonly string[], cli: Cli): Promise<ExitCode> {
  let code: ExitCode = 0;
  const program = new Command('stackwright')
    .description('Designs of AWS architectures: validate, export and deploy them.')
    .version(cli.version)
    .configureOutput({
      writeOut: (text) => cli.print(text.trimEnd()),
      writeErr: (text) => cli.say(text.trimEnd()),
      outputError: (text, write) => write(text.replace(/^error: /, 'stackwright: ')),
    })
    .exitOverride()
    .showHelpAfterError('Run `stackwright --help` for the commands and their options.')
    .addHelpText(
      'after',
      '\nExit codes: 0 fine, 1 findings that fail or a failed deployment, 2 bad input or usage.',
    );
  for (const command of Object.values<CliCommand>(commands))
    command(program, cli, async (result) => {
      code = await result;
    });
  try {
    await program.parseAsync([...args], { from: 'user' });
    return code;
  } catch (error) {
    // Commander has said it already; help and version end here as well, with 0.
    if (error instanceof CommanderError) return error.exitCode === 0 ? 0 : 2;
    return cli.fail({
      code: 'internal',
      message: `Something went wrong inside Stackwright: ${error instanceof Error ? error.message : String(error)}`,
      hint: 'Please report it, with the command and the file it was about.',
    });
  }
}
