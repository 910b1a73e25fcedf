// A design as the bytes of a picture file, the same for the window and the command line.
import type { Design } from '#app/design/schema.ts';
import { type ComposedPicture, composePicture, pictureSvg } from '#app/pictures/compose-picture.ts';
import { writeDrawio } from '#app/pictures/drawio/write-drawio.ts';
import { mermaidOf } from '#app/pictures/mermaid.ts';
import type { ExportFormat, PictureOptions } from '#app/pictures/picture-options.ts';
import { addPngDesign } from '#app/pictures/png-design.ts';
import { ok, type Result } from '#app/result.ts';
import { blockIcons } from './block-icons.ts';
import { svgFonts } from './font-files.ts';
import { writePdf } from './pdf/write-pdf.ts';
import { scaleOf, writePng } from './write-png.ts';

export interface MadePicture {
  readonly bytes: Uint8Array;
  /** In pixels; of what is no PNG, those of the canvas at 100 %. */
  readonly width: number;
  readonly height: number;
}

export interface Making {
  /** The folder that holds assets. */
  readonly root: string;
  /** A PDF says when it was made. */
  readonly now: Date;
}

export async function makePicture(
  design: Design,
  format: ExportFormat,
  options: PictureOptions,
  making: Making,
): Promise<Result<MadePicture>> {
  const icons = blockIcons(making.root);
  const composed = composePicture(design, options, icons);
  if (!composed.ok) return composed;
  const { bounds } = composed.value.picture;
  const scale = format === 'png' ? scaleOf(bounds, options) : 1;
  const bytes = await written(composed.value, format, { ...options, icons, ...making });
  if (!bytes.ok) return bytes;
  return ok({
    bytes: bytes.value,
    width: Math.round(bounds.width * scale),
    height: Math.round(bounds.height * scale),
  });
}

async function written(
  composed: ComposedPicture,
  format: ExportFormat,
  options: PictureOptions & Making & { readonly icons: ReturnType<typeof blockIcons> },
): Promise<Result<Uint8Array>> {
  const { picture, carried, shown } = composed;
  const { root, icons } = options;
  switch (format) {
    case 'svg':
      return ok(Buffer.from(pictureSvg(composed, options, { icons, fonts: svgFonts(root) })));
    case 'png': {
      const svg = pictureSvg({ picture, carried: undefined }, options, {
        icons,
        fonts: 'installed',
      });
      const png = await writePng(svg, picture.bounds, options, root);
      return png.ok && carried ? ok(addPngDesign(png.value, carried)) : png;
    }
    case 'pdf':
      return ok(await writePdf(picture, { ...options, carried }));
    case 'drawio':
      return ok(Buffer.from(writeDrawio(shown, { icons, carried })));
    case 'mmd':
      return ok(Buffer.from(mermaidOf(shown)));
  }
}
