// Remembers what a target was built from, so that starting a second time builds nothing.
import { createHash } from 'node:crypto';
import { existsSync, mkdirSync, readdirSync, readFileSync, statSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import type { Target, TargetName } from './targets.ts';

const stampFile = (root: string, name: TargetName): string => join(root, 'dist/.stamps', name);

/** A digest of the inputs' paths, sizes and times of change. */
export function inputDigest(root: string, inputs: readonly string[]): string {
  const hash = createHash('sha256');
  for (const input of inputs)
    for (const path of filesOf(root, input)) {
      const { size, mtimeMs } = statSync(join(root, path));
      hash.update(`${path}\0${size}\0${mtimeMs}\n`);
    }
  return hash.digest('hex');
}

export const isFresh = (root: string, name: TargetName, target: Target, digest: string): boolean =>
  existsSync(join(root, target.output)) &&
  existsSync(stampFile(root, name)) &&
  readFileSync(stampFile(root, name), 'utf8') === digest;

export function writeStamp(root: string, name: TargetName, digest: string): void {
  mkdirSync(join(root, 'dist/.stamps'), { recursive: true });
  writeFileSync(stampFile(root, name), digest);
}

function filesOf(root: string, input: string): string[] {
  const path = join(root, input);
  if (!existsSync(path)) return [];
  if (!statSync(path).isDirectory()) return [input];
  return readdirSync(path, { recursive: true, withFileTypes: true })
    .filter((entry) => entry.isFile() && !entry.name.includes('.test.'))
    .map((entry) => join(entry.parentPath, entry.name).slice(root.length + 1))
    .toSorted();
}
