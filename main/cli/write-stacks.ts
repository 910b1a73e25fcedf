// A folder of templates, a file a stack, with a list of them that says in which order they are made
// and what they give one another. Files that nobody wrote here are never replaced.
import { mkdir, readFile, rm, stat } from 'node:fs/promises';
import { join, resolve } from 'node:path';
import { z } from 'zod';
import { fail, ok, type Result } from '#app/result.ts';
import { writeAtomically } from '../services/files/atomic-write.ts';
import { fileFailure } from '../services/files/file-failure.ts';
import type { Cli } from './cli.ts';

export const LIST_FILE = 'stacks.json';
const LIST_FORMAT = 'stackwright-stacks';

/** Only what this wrote may be replaced or deleted, whatever else a list claims. */
const FileName = z.string().regex(/^[A-Za-z0-9][A-Za-z0-9._-]*\.(yaml|json)$/);
const List = z.looseObject({ format: z.literal(LIST_FORMAT), files: z.array(FileName) });

export interface StackFiles {
  /** By file name. */
  readonly texts: { readonly [name: string]: string };
  /** What the list says beside the files' names. */
  readonly list: object;
}

export interface Written {
  readonly files: readonly string[];
  /** Of an earlier export: stacks that are no longer there. */
  readonly deleted: readonly string[];
}

export async function writeStacks(
  cli: Cli,
  folder: string,
  { texts, list }: StackFiles,
): Promise<Result<Written>> {
  const path = resolve(cli.folder, folder);
  try {
    await mkdir(path, { recursive: true });
    const names = Object.keys(texts);
    const earlier = await earlierFiles(path);
    for (const name of [...names, LIST_FILE])
      if (!earlier.has(name) && (await isThere(join(path, name))))
        return fail(
          'in-the-way',
          `${join(folder, name)} is there already, and no export wrote it.`,
          'Move it away, or name another folder with --out.',
        );
    for (const [name, text] of Object.entries(texts)) await writeAtomically(join(path, name), text);
    const listed = { format: LIST_FORMAT, version: 1, ...list, files: names };
    await writeAtomically(join(path, LIST_FILE), `${JSON.stringify(listed, null, 2)}\n`);
    const deleted = [...earlier].filter((name) => name !== LIST_FILE && !names.includes(name));
    for (const name of deleted) await rm(join(path, name), { force: true });
    return ok({ files: names, deleted });
  } catch (error) {
    const { code, message } = fileFailure(error, 'save', folder).failure;
    return fail(code, message, 'Name another folder with --out.');
  }
}

/** What the last export into this folder wrote. */
async function earlierFiles(path: string): Promise<ReadonlySet<string>> {
  try {
    const list = List.safeParse(JSON.parse(await readFile(join(path, LIST_FILE), 'utf8')));
    return new Set(list.success ? [...list.data.files, LIST_FILE] : []);
  } catch {
    return new Set();
  }
}

const isThere = (path: string): Promise<boolean> =>
  stat(path).then(
    () => true,
    () => false,
  );
