// What every command is given: where to write, where files are, how to end.
import type { Command } from 'commander';
import type { Failure } from '#app/result.ts';

/** 0 fine, 1 findings of severity error or a failed deployment, 2 bad input or usage. */
export type ExitCode = 0 | 1 | 2;

export interface Cli {
  /** Relative paths start here. */
  readonly folder: string;
  /** The folder that holds package.json. */
  readonly root: string;
  readonly version: string;
  /** Somebody is there to answer a question. */
  readonly interactive: boolean;
  /** Results, on stdout. Adds the line's end. */
  print(text: string): void;
  /** Results that are no text, on stdout. */
  printBytes(bytes: Uint8Array): void;
  /** Messages, on stderr. Adds the line's end. */
  say(text: string): void;
  /** Says what went wrong and what next, and answers with the exit code. */
  fail(failure: Failure, code?: ExitCode): ExitCode;
  /** Asks on stderr. False unless the answer is yes. */
  confirm(question: string): Promise<boolean>;
}

/** Adds one command. Its action ends with `end(exit code)`. */
export type CliCommand = (
  program: Command,
  cli: Cli,
  end: (code: ExitCode | Promise<ExitCode>) => Promise<void>,
) => void;
