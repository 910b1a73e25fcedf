// Electron's package comes without its binary and would fetch it, without a limit of time, on the
// first require. So it is never required here: the binary is looked for, and fetched within bounds.
import { type ChildProcess, spawn } from 'node:child_process';
import { existsSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { isObject } from '#app/json.ts';

const LIMITS = { reach: 3_000, fetch: 180_000 };

export type ElectronBinary =
  | { readonly found: true; readonly path: string; readonly version: string }
  | { readonly found: false; readonly why: string };

/** Where the binary is, if it is there; looked for as Electron's own package does. */
export function findElectron(root: string): ElectronBinary {
  const folder = join(root, 'node_modules', 'electron');
  const override = process.env.ELECTRON_OVERRIDE_DIST_PATH;
  const name = read(join(folder, 'path.txt'))?.trim() ?? (override ? 'electron' : undefined);
  const path = name === undefined ? undefined : join(override ?? join(folder, 'dist'), name);
  return path !== undefined && existsSync(path)
    ? { found: true, path, version: versionOf(read(join(folder, 'package.json'))) }
    : { found: false, why: "Electron's binary is not installed" };
}

/** Undefined: not there, or not to be read, which is the same to us. */
function read(path: string): string | undefined {
  try {
    return readFileSync(path, 'utf8');
  } catch {
    return undefined;
  }
}

/** Looks for the binary, and fetches it when the place it comes from answers. Never hangs. */
export async function getElectron(
  root: string,
  say: (line: string) => void,
  started: (child: ChildProcess) => void,
  /** Milliseconds. */
  limits = LIMITS,
): Promise<ElectronBinary> {
  const present = findElectron(root);
  if (present.found) return present;
  const installer = join(root, 'node_modules', 'electron', 'install.js');
  if (!existsSync(installer)) return { found: false, why: 'Electron is not installed' };
  if (process.env.ELECTRON_SKIP_BINARY_DOWNLOAD)
    return { found: false, why: `${present.why} and ELECTRON_SKIP_BINARY_DOWNLOAD is set` };
  const mirror = process.env.ELECTRON_MIRROR ?? process.env.npm_config_electron_mirror;
  const source = mirror ?? 'https://github.com/electron/electron/releases';
  if (!(await answers(source, limits.reach)))
    return { found: false, why: `${present.why} and ${hostOf(source)} cannot be reached` };
  say(`Fetching Electron from ${hostOf(source)}, once, for at most ${minutes(limits.fetch)} …`);
  const child = spawn(process.execPath, [installer], { stdio: 'ignore' });
  started(child);
  const problem = await endOf(child, limits.fetch);
  const fetched = findElectron(root);
  return fetched.found || problem === undefined
    ? fetched
    : { found: false, why: `Electron could not be fetched (${problem})` };
}

const minutes = (milliseconds: number): string => `${Math.ceil(milliseconds / 60_000)} minutes`;

async function answers(source: string, limit: number): Promise<boolean> {
  try {
    await fetch(source, { method: 'HEAD', signal: AbortSignal.timeout(limit) });
    return true;
  } catch {
    return false; // offline, blocked or slow: the reason we ask
  }
}

function hostOf(source: string): string {
  return URL.canParse(source) ? new URL(source).host : source;
}

/** Undefined: it ended well. */
function endOf(child: ChildProcess, limit: number): Promise<string | undefined> {
  return new Promise((resolve) => {
    const timer = setTimeout(() => {
      child.kill('SIGKILL');
      resolve('it took too long');
    }, limit);
    const end = (problem: string | undefined) => {
      clearTimeout(timer);
      resolve(problem);
    };
    child.once('error', (error) => end(error.message));
    child.once('exit', (code) => end(code === 0 ? undefined : `code ${code}`));
  });
}

function versionOf(manifest: string | undefined): string {
  const json: unknown = manifest === undefined ? undefined : JSON.parse(manifest);
  return isObject(json) && typeof json.version === 'string' ? json.version : 'unknown';
}
