// Python programs the tests need, in a virtual environment of their own: MiniStack, a local
// CloudFormation endpoint, and cfn-lint, a second opinion on templates.
import { existsSync, readFileSync, writeFileSync } from 'node:fs';
import { join, resolve } from 'node:path';
import { run } from '../check/run.ts';
import { installDebianPackages } from './debian.ts';
import type { Found } from './found.ts';

const ROOT = resolve(import.meta.dirname, '../..');
const VENV = join(ROOT, '.venv');
const REQUIREMENTS = join(ROOT, 'scripts/prepare/python-requirements.txt');
const PYTHON =
  process.platform === 'win32' ? join(VENV, 'Scripts/python.exe') : join(VENV, 'bin/python');
const INSTALLED = join(VENV, 'installed.txt');
const MINUTE = 60_000;

/** The interpreter that has them, if it was prepared. */
export function findPythonTools(): Found {
  const named = process.env.STACKWRIGHT_PYTHON;
  if (named) return { ok: true, path: named };
  const wanted = readFileSync(REQUIREMENTS, 'utf8');
  return existsSync(PYTHON) && existsSync(INSTALLED) && readFileSync(INSTALLED, 'utf8') === wanted
    ? { ok: true, path: PYTHON }
    : {
        ok: false,
        missing: 'MiniStack and cfn-lint are not installed: run `npm test`, which brings them',
      };
}

/** Makes the virtual environment where it is missing or holds other versions. */
export async function preparePythonTools(): Promise<Found> {
  const found = findPythonTools();
  if (found.ok) return found;
  const python = await findPython();
  if (!python)
    return missing(
      'Python 3.10 or later is not installed (`python3`): install it with its venv module',
    );
  console.log('Preparing MiniStack and cfn-lint in .venv …');
  // Debian's python3 can't make virtual environments without another package.
  const made =
    (await makeVenv(python)) ||
    ((await installDebianPackages('python3-venv')) && (await makeVenv(python)));
  if (!made) return missing(`\`${python} -m venv .venv\` failed: install Python's venv module`);
  const pip = [
    '-m',
    'pip',
    'install',
    '--quiet',
    '--disable-pip-version-check',
    '-r',
    REQUIREMENTS,
  ];
  const { code, output } = await run(PYTHON, pip, { timeout: 10 * MINUTE });
  if (code !== 0) {
    console.error(output);
    return missing(
      'pip could not install MiniStack and cfn-lint into .venv (see above): it needs a package index',
    );
  }
  writeFileSync(INSTALLED, readFileSync(REQUIREMENTS));
  return { ok: true, path: PYTHON };
}

const missing = (text: string): Found => ({ ok: false, missing: text });

async function makeVenv(python: string): Promise<boolean> {
  const venv = ['-m', 'venv', '--clear', VENV];
  const { code, output } = await run(python, venv, { timeout: 5 * MINUTE });
  if (code !== 0) console.error(output);
  return code === 0;
}

async function findPython(): Promise<string | undefined> {
  const find = async (): Promise<string | undefined> => {
    for (const name of ['python3', 'python']) if (await isPython(name)) return name;
    return undefined;
  };
  return (
    (await find()) ??
    ((await installDebianPackages('python3', 'python3-venv')) ? await find() : undefined)
  );
}

async function isPython(name: string): Promise<boolean> {
  const test = 'import sys; sys.exit(sys.version_info < (3, 10))';
  try {
    return (await run(name, ['-c', test], { timeout: MINUTE })).code === 0;
  } catch {
    return false; // not on the path
  }
}
