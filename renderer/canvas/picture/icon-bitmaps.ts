import { iconUrl } from '../../ui/icon-files.ts';
import type { PaintedIcon } from './piece.ts';

/** Pixels: as large as an icon becomes on a canvas at twice its size, on a dense screen. */
const SIZE = 136;

/** Of a file in assets/icons, named without extension. */
export async function iconBitmap(name: string): Promise<PaintedIcon> {
  const url = iconUrl(name);
  if (url === undefined) return { name, bitmap: undefined };
  const image = new Image(SIZE, SIZE);
  image.src = url;
  try {
    await image.decode();
    const resize = { resizeWidth: SIZE, resizeHeight: SIZE, resizeQuality: 'high' } as const;
    return { name, bitmap: await createImageBitmap(image, resize) };
  } catch {
    return { name, bitmap: undefined }; // a picture without an icon is better than none
  }
}
