// npm run build: the renderer, Electron's main and preload, the validator's child process and the
// CLI, into dist/. Names of targets limit it; `--force` builds what is fresh as well.

import { chmodSync, existsSync, mkdirSync, renameSync, rmSync } from 'node:fs';
import { basename, dirname, join, resolve } from 'node:path';
import { pathToFileURL } from 'node:url';
import { inputDigest, isFresh, writeStamp } from './build/stamps.ts';
import { type Target, type TargetName, targetNames, targets } from './build/targets.ts';

export interface BuildOptions {
  /** Default: every target. */
  readonly only?: readonly TargetName[];
  readonly force?: boolean;
}

const ROOT = resolve(import.meta.dirname, '..');

/** Builds what isn't fresh; gives the names of the targets it built. Rejects with Vite's error. */
export async function build({
  only = targetNames,
  force = false,
}: BuildOptions = {}): Promise<readonly TargetName[]> {
  const all = targets(ROOT);
  const stale = only
    .map((name) => ({ name, target: all[name], digest: inputDigest(ROOT, all[name].inputs) }))
    .filter(({ name, target, digest }) => force || !isFresh(ROOT, name, target, digest));
  await Promise.all(
    stale.map(async ({ name, target, digest }) => {
      await buildAside(target);
      if (name === 'cli') chmodSync(join(ROOT, target.output), 0o755);
      writeStamp(ROOT, name, digest);
    }),
  );
  return stale.map(({ name }) => name);
}

/** Into a folder of its own that then takes the old one's place: somebody may be reading that. */
async function buildAside({ config, output, wholeFolder }: Target): Promise<void> {
  const folder = join(ROOT, dirname(output));
  const aside = join(ROOT, `dist/.building-${process.pid}-${basename(output)}`);
  const [{ build: viteBuild }, settings] = await Promise.all([import('vite'), config()]);
  try {
    await viteBuild({
      ...settings,
      build: { ...settings.build, outDir: aside, emptyOutDir: true },
    });
    if (wholeFolder) replaceFolder(aside, folder);
    else {
      mkdirSync(folder, { recursive: true });
      renameSync(join(aside, basename(output)), join(ROOT, output));
    }
  } finally {
    rmSync(aside, { recursive: true, force: true });
  }
}

function replaceFolder(fresh: string, folder: string): void {
  const old = `${fresh}-old`;
  if (existsSync(folder)) renameSync(folder, old);
  renameSync(fresh, folder);
  rmSync(old, { recursive: true, force: true });
}

if (import.meta.url === pathToFileURL(process.argv[1] ?? '').href) {
  const wanted = process.argv.slice(2).filter((argument) => argument !== '--force');
  const only = targetNames.filter((name) => wanted.length === 0 || wanted.includes(name));
  try {
    const built = await build({ only, force: process.argv.includes('--force') });
    console.log(built.length > 0 ? `Built ${built.join(', ')}.` : 'Everything is fresh.');
  } catch (error) {
    console.error(error instanceof Error ? error.message : error);
    process.exitCode = 1;
  }
}
