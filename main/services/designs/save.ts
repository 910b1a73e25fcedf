import type { z } from 'zod';
import type { Revision } from '#app/host/files.ts';
import { MAX_TEXT_BYTES } from '#app/host/files.ts';
import { fail, ok, type Result } from '#app/result.ts';
import { writeAtomically } from '../files/atomic-write.ts';
import { fileFailure } from '../files/file-failure.ts';
import { revisionOf, revisionOnDisk, tooLarge } from '../files/read-text.ts';

export interface Save {
  /** The real path, and how it is shown to people. */
  readonly path: string;
  readonly place: string;
  readonly text: string;
  /** What the window last saw; null: it never saw this file. */
  readonly revision: z.infer<typeof Revision> | null;
  /** Overwrite whatever is there. */
  readonly force: boolean;
}

/** Writes the text and answers its revision, unless somebody else changed the file meanwhile. */
export async function save({ path, place, text, revision, force }: Save): Promise<Result<string>> {
  const bytes = Buffer.from(text, 'utf8');
  if (bytes.length > MAX_TEXT_BYTES) return tooLarge(place, bytes.length);
  const next = revisionOf(bytes);
  try {
    const onDisk = await revisionOnDisk(path);
    if (!force && onDisk !== revision && onDisk !== next) return conflict(place, onDisk, revision);
    await writeAtomically(path, bytes);
    return ok(next);
  } catch (error) {
    return fileFailure(error, 'save', place);
  }
}

function conflict(place: string, onDisk: string | null, seen: string | null): Result<never> {
  const kept = 'Your work is still here, unsaved.';
  if (onDisk === null)
    return fail(
      'changed-on-disk',
      `${place} was removed or moved since you opened it.`,
      `Save it anyway to make it again, or save it somewhere else. ${kept}`,
    );
  if (seen === null)
    return fail(
      'changed-on-disk',
      `${place} exists already.`,
      `Replace it, or save under another name. ${kept}`,
    );
  return fail(
    'changed-on-disk',
    `${place} was changed by another program since you opened it.`,
    `Open it again to see that change, replace it, or save under another name. ${kept}`,
  );
}
