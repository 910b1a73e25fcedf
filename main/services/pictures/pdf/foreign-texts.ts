// Texts in letters that none of our fonts has, such as Japanese: drawn with the system's fonts, as a
// picture. They can't be selected in the PDF, but they can be read.
import { renderAsync } from '@resvg/resvg-js';
import type { Icons } from '#app/drawing/icons.ts';
import type { Shape, TextShape } from '#app/drawing/shapes.ts';
import { writeSvg } from '#app/drawing/write-svg.ts';
import { fontFiles } from '../font-files.ts';
import type { PdfFonts } from './fonts.ts';
import { flat } from './images.ts';

export interface DrawnText {
  readonly png: Buffer;
  /** Of the picture, its middle where the text's line has its own. */
  readonly width: number;
  readonly height: number;
}
export type ForeignTexts = ReadonlyMap<TextShape, DrawnText>;

/** Pixels for one of the canvas. */
const SHARPNESS = 4;
const NO_ICONS: Icons = { svg: () => undefined, service: () => undefined };

export async function foreignTexts(
  shapes: readonly Shape[],
  scheme: 'light' | 'dark',
  fonts: PdfFonts,
  root: string,
): Promise<ForeignTexts> {
  const drawn = new Map<TextShape, DrawnText>();
  for (const shape of flat(shapes)) {
    if (shape.kind !== 'text') continue;
    const { text, font = 'ui', weight, size } = shape;
    if (fonts.runs(text, { font, weight })) continue;
    // Wide enough for letters as wide as they are high; what is empty shows nothing.
    const width = Math.ceil((Array.from(text).length + 2) * size * 1.1);
    const height = Math.ceil(size * 2);
    const { upwards: _, ...level } = shape;
    const anchor = shape.anchor ?? 'start';
    const x = anchor === 'start' ? 0 : anchor === 'middle' ? width / 2 : width;
    const svg = writeSvg(
      {
        title: text,
        bounds: { x: 0, y: 0, width, height },
        shapes: [{ ...level, at: { x, y: height / 2 } }],
      },
      { scheme, icons: NO_ICONS, idPrefix: 't', fonts: 'installed' },
    );
    const image = await renderAsync(svg, {
      fitTo: { mode: 'zoom', value: SHARPNESS },
      font: { fontFiles: [...fontFiles(root)], loadSystemFonts: true, defaultFontFamily: 'Inter' },
    });
    drawn.set(shape, { png: image.asPng(), width, height });
  }
  return drawn;
}
