import type { Cli, ExitCode } from '../cli.ts';
import { writeOutput } from '../write-output.ts';
import { type Format, formats } from './formats.ts';
import { exitCode, type Report } from './report.ts';
import { oneLine } from './wording.ts';

export interface ShowOptions {
  readonly format: Format;
  readonly out?: string;
  readonly openOnly?: boolean;
}

/** Where a report goes to a file, the log of a CI job still says what failed. */
export async function showReport(
  cli: Cli,
  report: Report,
  { format, out, openOnly = false }: ShowOptions,
): Promise<ExitCode> {
  const shown = { ...report, openOnly };
  for (const { failure } of report.unread)
    cli.fail({ ...failure, message: oneLine(failure.message) });
  const text = formats[out === undefined ? format : 'text'](shown);
  if (text) cli.print(text);
  if (out !== undefined) {
    const written = await writeOutput(cli, out, `${formats[format](shown)}\n`);
    if (!written.ok) return cli.fail(written.failure);
    cli.say(`Wrote ${out}.`);
  }
  return exitCode(report);
}
