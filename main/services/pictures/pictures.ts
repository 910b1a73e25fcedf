import { readDesign } from '#app/design/read.ts';
import { writeDesign } from '#app/design/write.ts';
import type { ParsedInput } from '#app/host/contract.ts';
import { MAX_PICTURE_BYTES, readPictureDesign } from '#app/pictures/read-picture-design.ts';
import { ok, type Result } from '#app/result.ts';
import { writeAtomically } from '../files/atomic-write.ts';
import { fileFailure } from '../files/file-failure.ts';
import { type Handles, shorten } from '../files/handles.ts';
import { readBytes } from '../files/read-text.ts';
import type { Service } from '../service.ts';
import { type MadePicture, makePicture } from './make-picture.ts';

/**
 * @param root the folder that holds assets.
 * @param remember keeps what was opened in the list of recent designs.
 */
export function createPictures(
  handles: Handles,
  root: string,
  remember: (path: string) => Promise<void>,
): Service<'pictures.make' | 'pictures.open' | 'pictures.write'> {
  async function make({
    design: text,
    format,
    options,
  }: ParsedInput<'pictures.make'>): Promise<Result<MadePicture>> {
    const design = readDesign(text);
    return design.ok
      ? makePicture(design.value, format, options, { root, now: new Date() })
      : design;
  }

  return {
    handlers: {
      async 'pictures.make'(wanted) {
        const made = await make(wanted);
        if (!made.ok) return made;
        const { bytes, width, height } = made.value;
        return ok({ width, height, base64: Buffer.from(bytes).toString('base64') });
      },

      async 'pictures.open'({ file }) {
        const path = handles.path(file);
        if (!path.ok) return path;
        const bytes = await readBytes(path.value, shorten(path.value), MAX_PICTURE_BYTES);
        if (!bytes.ok) return bytes;
        const design = readPictureDesign(bytes.value);
        if (!design.ok) return design;
        await remember(path.value);
        return ok({ file: handles.label(path.value), text: writeDesign(design.value) });
      },

      async 'pictures.write'({ file, ...wanted }) {
        const path = handles.path(file);
        if (!path.ok) return path;
        const made = await make(wanted);
        if (!made.ok) return made;
        const { bytes, width, height } = made.value;
        try {
          await writeAtomically(path.value, bytes);
        } catch (error) {
          return fileFailure(error, 'save', shorten(path.value));
        }
        return ok({ file: handles.label(path.value), bytes: bytes.length, width, height });
      },
    },
    close: async () => {},
  };
}
