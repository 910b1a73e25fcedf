import { createHash } from 'node:crypto';
import { open, stat } from 'node:fs/promises';
import { binaryFormat, UTF_16 } from '#app/file-format.ts';
import { MAX_TEXT_BYTES } from '#app/host/files.ts';
import { fail, ok, type Result } from '#app/result.ts';
import { errno, errnoOf, fileFailure } from './file-failure.ts';

export interface TextFile {
  readonly text: string;
  readonly revision: string;
}

/** Names a file's bytes: two reads with one revision saw the same content. */
export const revisionOf = (bytes: Uint8Array | string): string =>
  createHash('sha256').update(bytes).digest('hex');

/** The whole file, if it has at most `most` bytes. `place` is the file's name in failures. */
export async function readBytes(
  path: string,
  place: string,
  most: number,
): Promise<Result<Uint8Array>> {
  try {
    // Looked at before it is opened: opening a named pipe waits for a writer, perhaps for ever.
    const found = await stat(path);
    if (found.isDirectory()) return fileFailure(errno('EISDIR', path), 'open', place);
    if (!found.isFile())
      return fail('not-a-file', `${place} is a device, not a file.`, 'Choose another file.');
    if (found.size > most) return tooLarge(place, found.size);
    const file = await open(path, 'r');
    try {
      return ok(await file.readFile());
    } finally {
      await file.close();
    }
  } catch (error) {
    return fileFailure(error, 'open', place);
  }
}

/** The whole text with its revision. `place` is the file's name in failures. */
export async function readText(path: string, place: string): Promise<Result<TextFile>> {
  const read = await readBytes(path, place, MAX_TEXT_BYTES);
  return read.ok ? decodeText(read.value, place) : read;
}

export function decodeText(bytes: Uint8Array, place: string): Result<TextFile> {
  try {
    const text = new TextDecoder('utf-8', { fatal: true, ignoreBOM: true }).decode(bytes);
    return ok({ text, revision: revisionOf(bytes) });
  } catch (error) {
    if (errnoOf(error) !== 'ERR_ENCODING_INVALID_ENCODED_DATA')
      return fileFailure(error, 'open', place);
    const format = binaryFormat(bytes);
    return format === undefined || format === UTF_16
      ? fail(
          'not-utf8',
          format ? `${place} is ${format}.` : `${place} is not UTF-8 text.`,
          format
            ? 'Save it as UTF-8 and open it again.'
            : 'It may be a binary file, or text in another encoding: save it as UTF-8 and open it again.',
        )
      : fail(
          'not-utf8',
          `${place} is ${format}: it holds no design.`,
          'Designs and templates are text in UTF-8. Of pictures, the SVG, PNG, PDF and draw.io files that Stackwright made carry a design.',
        );
  }
}

/** The revision on disk, or null when there is no such file. @throws the errors of node:fs. */
export async function revisionOnDisk(path: string): Promise<string | null> {
  try {
    const file = await open(path, 'r');
    try {
      return revisionOf(await file.readFile());
    } finally {
      await file.close();
    }
  } catch (error) {
    if (errnoOf(error) === 'ENOENT') return null;
    throw error;
  }
}

export function tooLarge(place: string, bytes: number): Result<never> {
  const megabytes = (count: number) => `${(count / 1024 / 1024).toFixed(1)} MB`;
  return fail(
    'too-large',
    `${place} is too large: ${megabytes(bytes)}, and designs may have ${megabytes(MAX_TEXT_BYTES)}.`,
    'Check that it is the right file.',
  );
}
