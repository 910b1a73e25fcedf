import { stat } from 'node:fs/promises';
import { homedir } from 'node:os';
import { dirname, join } from 'node:path';
import { type FileKind, type FileLabel, MAX_TEXT_BYTES } from '#app/host/files.ts';
import { fail, ok, type Result } from '#app/result.ts';
import type { Service } from '../service.ts';
import { writeAtomically } from './atomic-write.ts';
import { browse } from './browse.ts';
import { fileFailure } from './file-failure.ts';
import { type Handles, shorten } from './handles.ts';
import { readText, tooLarge } from './read-text.ts';

/** Native dialogs, where the host has them. Each answers the chosen path or null. */
export interface Dialogs {
  open(kind: FileKind, folder: string, client: string): Promise<string | null>;
  save(
    kind: FileKind,
    folder: string,
    suggestedName: string,
    client: string,
  ): Promise<string | null>;
}

export interface FilesDeps {
  readonly handles: Handles;
  readonly dialogs?: Dialogs | undefined;
  /** The user agreed in a dialog to overwrite this file. */
  readonly allowOverwrite: (path: string) => void;
}

type Methods =
  | 'files.chooseOpen'
  | 'files.chooseSave'
  | 'files.browse'
  | 'files.inFolder'
  | 'files.writeText'
  | 'files.readText';

export function createFiles({ handles, dialogs, allowOverwrite }: FilesDeps): Service<Methods> {
  let lastFolder = homedir();

  /** The folder used last, unless it has gone since. */
  async function startFolder(): Promise<string> {
    const found = await stat(lastFolder).catch(() => undefined);
    return found?.isDirectory() ? lastFolder : homedir();
  }

  /** Where the system's dialogs name every file, a page has no business in folders. */
  const browsing = (): Result<void> =>
    dialogs
      ? fail('native-dialogs', 'Folders are not listed here.', "Use the system's file dialog.")
      : ok(undefined);

  async function choose(
    ask: (dialogs: Dialogs, folder: string) => Promise<string | null>,
  ): Promise<Result<FileLabel | null>> {
    if (!dialogs)
      return fail('no-dialogs', 'This host has no native dialogs.', 'Browse folders instead.');
    const path = await ask(dialogs, await startFolder());
    if (path === null) return ok(null);
    lastFolder = dirname(path);
    return ok(handles.label(path));
  }

  return {
    handlers: {
      'files.chooseOpen': ({ kind }, client) =>
        choose((native, folder) => native.open(kind, folder, client)),

      async 'files.chooseSave'({ kind, suggestedName }, client) {
        const name = fileName(suggestedName);
        if (!name.ok) return name;
        return choose(async (native, folder) => {
          const path = await native.save(kind, folder, name.value, client);
          if (path !== null) allowOverwrite(path);
          return path;
        });
      },

      async 'files.browse'({ folder, kind }) {
        const allowed = browsing();
        if (!allowed.ok) return allowed;
        const path = folder === undefined ? ok(await startFolder()) : handles.path(folder);
        if (!path.ok) return path;
        const listing = await browse(handles, path.value, kind);
        if (listing.ok) lastFolder = path.value;
        return listing;
      },

      async 'files.inFolder'({ folder, name }) {
        const allowed = browsing();
        if (!allowed.ok) return allowed;
        const path = handles.path(folder);
        if (!path.ok) return path;
        const valid = fileName(name);
        if (!valid.ok) return valid;
        const file = join(path.value, valid.value);
        try {
          const parent = await stat(path.value);
          if (!parent.isDirectory())
            return fail('not-a-folder', `${shorten(path.value)} is not a folder.`);
        } catch (error) {
          return fileFailure(error, 'list', shorten(path.value));
        }
        const found = await stat(file).catch(() => undefined);
        if (found && !found.isFile())
          return fail(
            'not-a-file',
            `${shorten(file)} is a folder, not a file.`,
            'Choose another name.',
          );
        return ok({ ...handles.label(file), exists: found !== undefined });
      },

      async 'files.readText'({ file }) {
        const path = handles.path(file);
        if (!path.ok) return path;
        const read = await readText(path.value, shorten(path.value));
        return read.ok ? ok({ text: read.value.text }) : read;
      },

      async 'files.writeText'({ file, text }) {
        const path = handles.path(file);
        if (!path.ok) return path;
        const bytes = Buffer.byteLength(text);
        if (bytes > MAX_TEXT_BYTES) return tooLarge(shorten(path.value), bytes);
        try {
          await writeAtomically(path.value, text);
        } catch (error) {
          return fileFailure(error, 'save', shorten(path.value));
        }
        return ok(handles.label(path.value));
      },
    },
    close: async () => {},
  };
}

// Windows refuses these, and reads a name before a colon as a drive or a stream of a file.
const FORBIDDEN = /[/\\<>:"|?*\p{Cc}]/u;
const RESERVED = /^(con|prn|aux|nul|com\d|lpt\d)(\.|$)/i;

/** A name that stays in its folder and means the same file on every platform. */
export function fileName(name: string): Result<string> {
  const bad = (why: string) =>
    fail('bad-name', `"${name}" cannot be a file name: ${why}.`, 'Choose another name.');
  if (name.trim() === '' || name === '.' || name === '..') return bad('it names no file');
  if (FORBIDDEN.test(name)) return bad('it holds one of / \\ < > : " | ? *');
  if (RESERVED.test(name)) return bad('Windows keeps this name for a device');
  if (/[. ]$/.test(name)) return bad('it ends in a dot or a space');
  if (Buffer.byteLength(name) > 255) return bad('it is longer than 255 bytes');
  return ok(name);
}
