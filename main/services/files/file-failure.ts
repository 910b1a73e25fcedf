// The one place where the operating system's errors become something a user can act on.
import { type Failure, fail } from '#app/result.ts';

export type FileFailureCode =
  | 'not-found'
  | 'no-permission'
  | 'read-only'
  | 'disk-full'
  | 'too-large'
  | 'not-utf8'
  | 'not-a-file'
  | 'not-a-folder'
  | 'bad-name'
  | 'in-use'
  | 'too-many-open'
  | 'io';

export type Doing = 'open' | 'save' | 'list' | 'watch';

type Failed = { readonly ok: false; readonly failure: Failure<FileFailureCode> };

const verbs: Record<Doing, string> = {
  open: 'could not be opened',
  save: 'could not be saved',
  list: 'could not be listed',
  watch: 'could not be watched',
};

/** Not an errno of the system's: the file itself is marked read-only. */
export const READ_ONLY_FILE = 'READ_ONLY_FILE';

export const errno = (code: string, path: string): Error =>
  Object.assign(new Error(`${code}: ${path}`), { code });

/** The errno code of what `fs` threw, or undefined when it was something else. */
export function errnoOf(error: unknown): string | undefined {
  return error instanceof Error && 'code' in error && typeof error.code === 'string'
    ? error.code
    : undefined;
}

/** `place`: how the file is shown to people, e.g. `~/designs/shop.stackwright.json`. */
export function fileFailure(error: unknown, doing: Doing, place: string): Failed {
  const what = `${place} ${verbs[doing]}`;
  const saving = doing === 'save';
  const kept = saving ? ' Your work is still here, unsaved.' : '';
  switch (errnoOf(error)) {
    case 'ENOENT':
      return saving
        ? fail(
            'not-found',
            `${what}: its folder no longer exists.`,
            `Save it somewhere else.${kept}`,
          )
        : fail('not-found', `${place} no longer exists.`, 'It may have been moved or renamed.');
    case 'EACCES':
    case 'EPERM':
      return fail(
        'no-permission',
        `${what}: you have no permission to ${saving ? 'write' : 'read'} there.`,
        saving
          ? `Save it in a folder of your own, or change the folder's permissions.${kept}`
          : 'Ask for access, or change its permissions.',
      );
    case READ_ONLY_FILE:
      return fail(
        'read-only',
        `${what}: the file is marked read-only.`,
        `Remove the mark, or save under another name.${kept}`,
      );
    case 'EROFS':
      return fail('read-only', `${what}: the disk is read-only.`, `Save it somewhere else.${kept}`);
    case 'ENOSPC':
    case 'EDQUOT':
      return fail(
        'disk-full',
        `${what}: the disk is full.`,
        `The file on disk was not changed. Free some space, or save on another disk.${kept}`,
      );
    case 'EFBIG':
      return fail('too-large', `${what}: it is too large for this disk.`, kept.trim() || undefined);
    case 'EISDIR':
      return fail('not-a-file', `${place} is a folder, not a file.`, 'Choose a file in it.');
    case 'ENOTDIR':
      return fail(
        'not-a-folder',
        `${what}: a part of its path is a file, not a folder.`,
        `Choose another folder.${kept}`,
      );
    case 'ENAMETOOLONG':
    case 'EINVAL':
      return fail('bad-name', `${what}: the disk does not take this name.`, 'Use a shorter name.');
    case 'EBUSY':
    case 'ETXTBSY':
      return fail(
        'in-use',
        `${what}: another program is using it.`,
        `Close it there and try again.${kept}`,
      );
    case 'EMFILE':
    case 'ENFILE':
      return fail(
        'too-many-open',
        `${what}: too many files are open.`,
        'Close some and try again.',
      );
    default:
      return fail(
        'io',
        `${what}: ${error instanceof Error ? error.message : String(error)}.`,
        `Check that the disk is connected, and try again.${kept}`,
      );
  }
}
