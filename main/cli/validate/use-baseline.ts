// The baseline's file: read before anything is checked, so that a broken one is no surprise at the
// end, and written once everything is.
import { stat } from 'node:fs/promises';
import { dirname, relative, resolve, sep } from 'node:path';
import { counted } from '#app/counted.ts';
import { fail, ok, type Result } from '#app/result.ts';
import { readText } from '../../services/files/read-text.ts';
import type { Cli } from '../cli.ts';
import { writeOutput } from '../write-output.ts';
import { type Baseline, entriesFor, match, parseBaseline, writeBaseline } from './baseline.ts';
import type { BaselineUse, CheckedFile } from './report.ts';

export interface BaselineOptions {
  readonly baseline?: string;
  readonly writeBaseline?: boolean;
}

/** Undefined when none was asked for. One that is yet to be written is empty. */
export async function readBaseline(
  cli: Cli,
  { baseline: file, writeBaseline: writing = false }: BaselineOptions,
): Promise<Result<Baseline | undefined>> {
  if (file === undefined)
    return writing
      ? fail('usage', 'Write the baseline where?', '--baseline FILE names its file.')
      : ok(undefined);
  const read = await readText(resolve(cli.folder, file), file);
  if (read.ok) return parseBaseline(read.value.text, file);
  if (read.failure.code !== 'not-found') return read;
  return writing
    ? ok(new Map())
    : fail('not-found', `There is no baseline ${file}.`, '--write-baseline writes one.');
}

/** What the baseline has is known. */
export function withBaseline(
  cli: Cli,
  checked: readonly CheckedFile[],
  baseline: Baseline,
  file: string,
): { readonly checked: readonly CheckedFile[]; readonly baseline: BaselineUse } {
  let gone = 0;
  const marked = checked.map((one) => {
    const findings = one.found.map(({ finding }) => finding);
    const matched = match(findings, baseline.get(nameIn(cli, file, one.path)) ?? []);
    gone += matched.gone;
    return {
      ...one,
      found: one.found.map((found) =>
        matched.known.has(found.finding) ? { ...found, standing: 'known' as const } : found,
      ),
    };
  });
  return { checked: marked, baseline: { file, gone } };
}

/** Makes known what was found. Entries of files that weren't checked stay while their files do. */
export async function updateBaseline(
  cli: Cli,
  checked: readonly CheckedFile[],
  before: Baseline,
  file: string,
): Promise<Result<Baseline>> {
  const after = new Map(
    checked.map(({ path, found }) => [
      nameIn(cli, file, path),
      entriesFor(found.map(({ finding }) => finding)),
    ]),
  );
  const folder = dirname(resolve(cli.folder, file));
  for (const [name, entries] of before)
    if (!after.has(name) && (await isThere(resolve(folder, name)))) after.set(name, entries);
  const written = await writeOutput(cli, file, writeBaseline(after), '--baseline');
  if (!written.ok) return written;
  const entries = [...after.values()].reduce((sum, list) => sum + list.length, 0);
  cli.say(`Wrote ${counted(entries, 'known finding')} to ${file}.`);
  return ok(after);
}

/** From the baseline's folder, so that it is the same wherever the command is run. */
const nameIn = (cli: Cli, baseline: string, path: string): string =>
  relative(dirname(resolve(cli.folder, baseline)), path)
    .split(sep)
    .join('/');

const isThere = (path: string): Promise<boolean> =>
  stat(path).then(
    () => true,
    () => false,
  );
