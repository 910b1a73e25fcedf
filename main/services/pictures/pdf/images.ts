// Pictures inside a picture. A PDF takes PNG and JPEG as they are; what else a design may hold is
// drawn first.
import { renderAsync } from '@resvg/resvg-js';
import type { Shape } from '#app/drawing/shapes.ts';

/** By the shape's source. What can't be drawn is missing. */
export type Images = ReadonlyMap<string, Buffer>;

const DATA_URL = /^data:(image\/[\w.+-]+)(?:;[\w=-]+)*;base64,([\s\S]*)$/;
/** Pixels for one of the canvas. */
const SHARPNESS = 3;

export async function resolvedImages(shapes: readonly Shape[]): Promise<Images> {
  const found = new Map<string, Buffer>();
  for (const shape of flat(shapes)) {
    if (shape.kind !== 'image' || found.has(shape.source)) continue;
    const [, type, base64 = ''] = DATA_URL.exec(shape.source) ?? [];
    if (type === 'image/png' || type === 'image/jpeg')
      found.set(shape.source, Buffer.from(base64, 'base64'));
    else if (type) {
      const { width, height } = shape.rect;
      const drawn = await rasterised(shape.source, width, height);
      if (drawn) found.set(shape.source, drawn);
    }
  }
  return found;
}

async function rasterised(
  source: string,
  width: number,
  height: number,
): Promise<Buffer | undefined> {
  const href = source.replaceAll(/[&"<>]/g, '');
  const svg = `<svg xmlns="http://www.w3.org/2000/svg" width="${width}" height="${height}"><image width="${width}" height="${height}" href="${href}"/></svg>`;
  try {
    const image = await renderAsync(svg, {
      fitTo: { mode: 'width', value: Math.ceil(width * SHARPNESS) },
      font: { loadSystemFonts: false },
    });
    return image.asPng();
  } catch {
    return undefined; // no picture to be read, as a browser would find as well
  }
}

export const flat = (shapes: readonly Shape[]): readonly Shape[] =>
  shapes.flatMap((shape) => (shape.kind === 'group' ? flat(shape.shapes) : [shape]));
