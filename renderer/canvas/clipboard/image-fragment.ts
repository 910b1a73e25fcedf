// A picture from the clipboard or a file as an image block. One that is too large for a design is
// drawn again smaller.
import { image } from '#app/catalog/blocks/actors/image.ts';
import { type Fragment, fragmentOf } from '#app/edits/clipboard.ts';
import { fail, ok, type Result } from '#app/result.ts';
import { dataUrl } from '../../ui/data-url.ts';
import { drawn } from './note-fragment.ts';

/** Pixels, of the longer side: what a picture on a screen can show. */
const LARGEST = 1_600;
/** On the canvas, at 100 % zoom. */
const SHOWN = 320;
/** A file this large isn't decoded. */
const MOST_BYTES = 40_000_000;

export async function imageFragment(file: File): Promise<Result<Fragment>> {
  if (file.size > MOST_BYTES)
    return fail(
      'too-large',
      `${nameOf(file)} has ${Math.round(file.size / 1e6)} MB; pictures up to ${MOST_BYTES / 1e6} MB can be taken.`,
      'Make it smaller first.',
    );
  let bitmap: ImageBitmap;
  try {
    bitmap = await createImageBitmap(file);
  } catch {
    return fail(
      'broken',
      `${nameOf(file)} can’t be read as a picture.`,
      'It may be damaged, or of a kind browsers don’t know. PNG, JPEG, GIF and WebP are.',
    );
  }
  const { width, height } = bitmap;
  const source = (await asIs(file)) ?? (await smaller(bitmap));
  bitmap.close();
  if (!source)
    return fail(
      'too-large',
      `${nameOf(file)} is too large for a design, even at ${LARGEST} pixels.`,
      'Make it smaller or simpler first.',
    );
  const scale = Math.min(1, SHOWN / Math.max(width, height));
  const size = {
    width: Math.max(16, Math.round(width * scale)),
    height: Math.max(16, Math.round(height * scale)),
  };
  const name = file.name.replace(/\.\w+$/, '') || image.newName;
  return ok(fragmentOf({ blocks: [drawn(image.type, name, size, { source })] }));
}

const nameOf = (file: File): string => file.name || 'The picture';

const takes = (source: string): boolean => image.properties.shape.source.safeParse(source).success;

async function asIs(file: File): Promise<string | undefined> {
  const source = await dataUrl(file);
  return source && takes(source) ? source : undefined;
}

async function smaller(bitmap: ImageBitmap): Promise<string | undefined> {
  for (const side of [LARGEST, LARGEST / 2]) {
    const scale = Math.min(1, side / Math.max(bitmap.width, bitmap.height));
    const canvas = new OffscreenCanvas(
      Math.max(1, Math.round(bitmap.width * scale)),
      Math.max(1, Math.round(bitmap.height * scale)),
    );
    canvas.getContext('2d')?.drawImage(bitmap, 0, 0, canvas.width, canvas.height);
    const source = await dataUrl(await canvas.convertToBlob({ type: 'image/webp', quality: 0.85 }));
    if (source && takes(source)) return source;
  }
  return undefined;
}
