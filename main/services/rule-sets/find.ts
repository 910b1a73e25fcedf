// Which rule file a design is under: the nearest one from its folder up to the folder of its
// repository, or up to the top where there is no repository.
import { stat } from 'node:fs/promises';
import { dirname, join } from 'node:path';
import { RULE_FILE } from '#app/design/rule-files.ts';

export interface Found {
  /** Absolute; absent: there is none. */
  readonly path: string | undefined;
  /** Where one would be looked for before it, and would take its place. */
  readonly candidates: readonly string[];
}

export async function findRuleFile(folder: string): Promise<Found> {
  const candidates: string[] = [];
  for (let at = folder; ; at = dirname(at)) {
    const path = join(at, RULE_FILE);
    if (await isFile(path)) return { path, candidates };
    candidates.push(path);
    if ((await isThere(join(at, '.git'))) || dirname(at) === at)
      return { path: undefined, candidates };
  }
}

/** The folder that everything a rule file names must be in: its repository, else its own folder. */
export async function rootOf(ruleFile: string): Promise<string> {
  const own = dirname(ruleFile);
  for (let at = own; ; at = dirname(at)) {
    if (await isThere(join(at, '.git'))) return at;
    if (dirname(at) === at) return own;
  }
}

const isThere = (path: string): Promise<boolean> =>
  stat(path).then(
    () => true,
    () => false,
  );

const isFile = (path: string): Promise<boolean> =>
  stat(path).then(
    (found) => found.isFile(),
    () => false,
  );
