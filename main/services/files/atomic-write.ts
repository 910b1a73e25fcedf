// A file is replaced whole or not at all. The npm package for this does not look at how many bytes
// a write took, so on a disk that fills up it renames a cut-off file over the good one;
// `FileHandle.writeFile` writes on until everything is down or fails.
import { randomBytes } from 'node:crypto';
import {
  type FileHandle,
  lstat,
  open,
  readlink,
  realpath,
  rename,
  rm,
  stat,
} from 'node:fs/promises';
import { basename, dirname, join, resolve } from 'node:path';
import { setTimeout as wait } from 'node:timers/promises';
import { errno, errnoOf, READ_ONLY_FILE } from './file-failure.ts';

const MAX_LINKS = 40;
/** Windows refuses to replace a file that a virus scanner or an indexer has open for a moment. */
const RENAME_DELAYS_MS = [10, 30, 100, 300, 600];

/**
 * Writes `bytes` to `path` by way of a file beside it. Keeps the mode (and, where allowed, the
 * owner) of a file that is there; a symbolic link stays and its target is written.
 * @throws the errors of node:fs; `path` is then as it was.
 */
export async function writeAtomically(path: string, bytes: Uint8Array | string): Promise<void> {
  const target = await realTarget(path);
  const before = await stat(target).catch(ignoreMissing);
  if (before && !before.isFile()) throw errno('EISDIR', target);
  // Renaming over a file needs no right to write it, so its own protection is looked at here.
  if (before && (before.mode & 0o222) === 0) throw errno(READ_ONLY_FILE, target);
  const name = `.${basename(target).slice(0, 200)}.${randomBytes(6).toString('hex')}.tmp`;
  const temporary = join(dirname(target), name);
  const file = await open(temporary, 'wx', before ? before.mode & 0o7777 : 0o666);
  try {
    try {
      await file.writeFile(bytes);
      if (before) await keepOwnership(file, before);
      await file.sync();
    } finally {
      await file.close();
    }
    await renameWithPatience(temporary, target);
  } catch (error) {
    await rm(temporary, { force: true });
    throw error;
  }
  await syncFolder(dirname(target));
}

/** The file a path means once links are followed, also when that file is yet to be made. */
export async function realTarget(path: string): Promise<string> {
  let current = resolve(path);
  for (let links = 0; links < MAX_LINKS; links++) {
    const found = await realpath(current).catch(ignoreMissing);
    if (found !== undefined) return found;
    const link = await lstat(current).catch(ignoreMissing);
    if (!link?.isSymbolicLink()) {
      const folder = await realpath(dirname(current)).catch(ignoreMissing);
      return folder === undefined ? current : join(folder, basename(current));
    }
    current = resolve(dirname(current), await readlink(current));
  }
  throw errno('ELOOP', path);
}

async function keepOwnership(
  file: FileHandle,
  before: { readonly mode: number; readonly uid: number; readonly gid: number },
): Promise<void> {
  if (process.platform === 'win32') return;
  // Only root may give files away; for everyone else the writer owns what was written.
  await file.chown(before.uid, before.gid).catch(ignoreRefused);
  await file.chmod(before.mode & 0o7777).catch(ignoreRefused);
}

async function renameWithPatience(from: string, to: string): Promise<void> {
  for (const delay of process.platform === 'win32' ? RENAME_DELAYS_MS : []) {
    try {
      return await rename(from, to);
    } catch (error) {
      if (!['EPERM', 'EACCES', 'EBUSY'].includes(errnoOf(error) ?? '')) throw error;
      await wait(delay);
    }
  }
  await rename(from, to);
}

/** Makes the rename survive a power cut. Not every file system lets a folder be synced. */
async function syncFolder(folder: string): Promise<void> {
  if (process.platform === 'win32') return;
  const handle = await open(folder, 'r').catch(() => undefined);
  await handle?.sync().catch(() => undefined);
  await handle?.close();
}

function ignoreMissing(error: unknown): undefined {
  if (errnoOf(error) !== 'ENOENT') throw error;
}

function ignoreRefused(error: unknown): void {
  if (!['EPERM', 'EINVAL', 'ENOSYS', 'ENOTSUP'].includes(errnoOf(error) ?? '')) throw error;
}
