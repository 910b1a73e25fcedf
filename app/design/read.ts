import type { z } from 'zod';
import { isObject } from '../json.ts';
import { type Failure, fail, ok, type Result } from '../result.ts';
import { Id } from './ids.ts';
import { migrate } from './migrations/index.ts';
import { CURRENT_VERSION, Design, FORMAT, TABLES } from './schema.ts';

export interface ReadFailure
  extends Failure<'empty' | 'not-json' | 'foreign' | 'newer-version' | 'invalid' | 'duplicate-id'> {
  /** What is wrong; records by their id, the last one where several have it. */
  readonly path?: readonly PropertyKey[];
}

/** Opens a `*.stackwright.json` text: parse → migrate → validate. Never changes the text. */
export function readDesign(text: string): Result<Design, ReadFailure> {
  const source = text.startsWith('\uFEFF') ? text.slice(1) : text;
  if (source.trim() === '')
    return fail('empty', 'The file is empty.', 'Restore it from version control or a backup.');
  let json: unknown;
  try {
    json = JSON.parse(source);
  } catch (error) {
    if (!MEANT_AS_JSON.test(source))
      return fail(
        'foreign',
        'The file is not a Stackwright design: it is some other text.',
        OPEN_A_DESIGN,
      );
    return fail(
      'not-json',
      `The file is not valid JSON: ${reasonOf(error)}.`,
      'It may have been cut off while it was written, or hold merge conflict markers. Restore it from version control or from recovery.',
    );
  }
  if (!isObject(json) || json.format !== FORMAT)
    return fail(
      'foreign',
      'The file is not a Stackwright design: its "format" is not "stackwright".',
      OPEN_A_DESIGN,
    );
  if (typeof json.version !== 'number' || !Number.isInteger(json.version) || json.version < 1)
    return fail('invalid', 'The design\'s "version" is not a positive whole number.');
  if (json.version > CURRENT_VERSION)
    return fail(
      'newer-version',
      `The design was saved by a newer Stackwright (format version ${json.version}; this one reads up to ${CURRENT_VERSION}).`,
      'Update Stackwright to open it. The file was not changed.',
    );
  const keyed = keyTables(migrate({ ...json }));
  if (!keyed.ok) return keyed;
  const parsed = Design.safeParse(keyed.value);
  if (!parsed.success)
    return failAt(
      parsed.error.issues[0]?.path ?? [],
      'invalid',
      describe(parsed.error, keyed.value),
      'Correct the file by hand, or restore it from version control.',
    );
  return ok(parsed.data);
}

const OPEN_A_DESIGN = 'Open a *.stackwright.json file.';

/** Begins as JSON does, or has a merge conflict in it. */
const MEANT_AS_JSON = /^\s*\{|(^|\n)<{7} /;

/** Some engines repeat the text, and what was said before. */
const reasonOf = (error: unknown): string =>
  (error instanceof Error ? error.message : String(error)).replace(
    /, (\.\.\.)?".* is not valid JSON$/s,
    '',
  );

const failAt = (
  path: readonly PropertyKey[],
  ...[code, message, hint]: Parameters<typeof fail<ReadFailure['code']>>
): Result<never, ReadFailure> => ({
  ok: false,
  failure: { ...fail(code, message, hint).failure, path },
});

/** In a file each table is an array sorted by id; in memory a record keyed by it. */
function keyTables(file: Record<string, unknown>): Result<Record<string, unknown>, ReadFailure> {
  const keyed = { ...file };
  for (const table of TABLES) {
    const rows = file[table] ?? [];
    if (!Array.isArray(rows)) return fail('invalid', `"${table}" is not a list.`);
    const records: Record<string, unknown> = {};
    for (const [index, row] of rows.entries()) {
      const id = isObject(row) ? Id.safeParse(row.id).data : undefined;
      if (id === undefined)
        return fail(
          'invalid',
          `${table}[${index}] has no usable "id".`,
          'Correct the file by hand, or restore it from version control.',
        );
      if (Object.hasOwn(records, id))
        return failAt(
          [table, id],
          'duplicate-id',
          `${table}[${index}]: the id "${id}" is used twice.`,
          'A merge may have kept both versions of one record. Delete one of them.',
        );
      records[id] = row;
    }
    keyed[table] = records;
  }
  return ok(keyed);
}

function describe(error: z.ZodError, file: unknown): string {
  const issue = error.issues[0];
  if (!issue) return 'The design is not valid.';
  const more = error.issues.length - 1;
  const name = nameAt(file, issue.path);
  return `${issue.path.join('.')}${name}: ${issue.message}${more > 0 ? ` (and ${more} more)` : ''}.`;
}

function nameAt(file: unknown, path: readonly PropertyKey[]): string {
  const [table, id] = path;
  const rows = isObject(file) && typeof table === 'string' ? file[table] : undefined;
  const row = isObject(rows) && typeof id === 'string' ? rows[id] : undefined;
  return isObject(row) && typeof row.name === 'string' ? ` (block "${row.name}")` : '';
}
