// Reads a rule file and what it names. What those files say is read elsewhere; here it is only
// followed, inside one folder, a bounded number of times.
import { realpath } from 'node:fs/promises';
import { dirname, isAbsolute, relative, resolve, sep } from 'node:path';
import {
  type NamedText,
  RULE_FILE_LIMITS,
  type RuleFileProblem,
  type RuleSources,
} from '#app/design/rule-files.ts';
import { fail, ok, type Result } from '#app/result.ts';
import { problemAt, type ReadRuleFile, readRuleFile } from '#app/rules/rule-sets/read-rule-file.ts';
import { readText } from '../files/read-text.ts';
import { rootOf } from './find.ts';

export interface Loaded {
  readonly sources: RuleSources;
  /** Absolute paths of all files that were read or looked for. */
  readonly paths: readonly string[];
}

/** Never fails: what can't be read is among the problems, and the rest holds. */
export async function loadRuleFiles(path: string): Promise<Loaded> {
  const root = await rootOf(path);
  const files: NamedText[] = [];
  const guard = new Map<string, string>();
  const problems: RuleFileProblem[] = [];
  const paths = new Set<string>();
  /** Files on the way from the first one to the one that is read now. */
  const open: string[] = [];
  const seen = new Set<string>();

  const nameOf = (file: string): string => relative(root, file).split(sep).join('/');

  /** `report`: says what is wrong where the file is named. */
  async function follow(file: string, report: (message: string, hint: string) => void) {
    paths.add(file);
    if (open.includes(file)) {
      const circle = [...open.slice(open.indexOf(file)), file].map(nameOf).join(' → ');
      return report(
        `The files extend one another in a circle: ${circle}.`,
        'Take one of them out of "extends"; until then this one is passed over.',
      );
    }
    if (seen.has(file)) return;
    if (seen.size >= RULE_FILE_LIMITS.files)
      return report(
        `More than ${RULE_FILE_LIMITS.files} rule files are joined; ${nameOf(file)} is passed over.`,
        'Join some of them.',
      );
    seen.add(file);
    const read = await readInside(file, root, RULE_FILE_LIMITS.fileBytes);
    if (!read.ok) return report(read.failure.message, read.failure.hint ?? '');
    const content = { name: nameOf(file), text: read.value };
    const parsed = readRuleFile(content);
    open.push(file);
    for (const { value, path: place } of parsed.extends)
      await follow(resolve(dirname(file), value), saying(parsed, place));
    open.pop();
    files.push(content);
    for (const { value, path: place } of parsed.guard)
      await addGuard(resolve(dirname(file), value), saying(parsed, place));
  }

  async function addGuard(file: string, report: (message: string, hint: string) => void) {
    paths.add(file);
    if (guard.has(nameOf(file))) return;
    if (guard.size >= RULE_FILE_LIMITS.guardFiles)
      return report(
        `More than ${RULE_FILE_LIMITS.guardFiles} Guard files are named; ${nameOf(file)} is passed over.`,
        'Join some of them.',
      );
    const read = await readInside(file, root, RULE_FILE_LIMITS.guardBytes);
    if (read.ok) guard.set(nameOf(file), read.value);
    else report(read.failure.message, read.failure.hint ?? '');
  }

  const saying =
    (file: ReadRuleFile, place: readonly (string | number)[]) =>
    (message: string, hint: string): void =>
      void problems.push(problemAt(file, place, { severity: 'error', message, hint }));

  await follow(path, (message, hint) => {
    problems.push({ file: nameOf(path), path: '', severity: 'error', message, hint });
  });
  return {
    sources: { files, guard: [...guard].map(([name, text]) => ({ name, text })), problems },
    paths: [...paths],
  };
}

async function readInside(file: string, root: string, limit: number): Promise<Result<string>> {
  const name = relative(root, file).split(sep).join('/');
  if (!isInside(file, root)) return outside(file, root);
  const real = await realpath(file).catch(() => undefined);
  if (real !== undefined && !isInside(real, await realpath(root))) return outside(file, root);
  const read = await readText(file, name);
  if (!read.ok)
    return read.failure.code === 'not-found'
      ? fail(
          'not-found',
          `There is no file ${name}.`,
          'Mend the path: it is relative to the file that names it.',
        )
      : read;
  const bytes = Buffer.byteLength(read.value.text);
  return bytes > limit
    ? fail(
        'too-large',
        `${name} has ${bytes} bytes; ${limit} at most are read.`,
        'Part it, or check that it is the right file.',
      )
    : ok(read.value.text);
}

const outside = (file: string, root: string): Result<never> =>
  fail(
    'outside',
    `${relative(root, file).split(sep).join('/')} is outside the folder of these rules.`,
    'Rule files name files of their own repository only: copy it there.',
  );

function isInside(file: string, root: string): boolean {
  const way = relative(root, file);
  return way !== '' && !isAbsolute(way) && way !== '..' && !way.startsWith(`..${sep}`);
}
