// Pictures of designs. Their bytes are made where fonts and files are; the window sends what is to be
// drawn, as the text of a design's file.
import { z } from 'zod';
import { ExportFormat, PictureOptions } from '../pictures/picture-options.ts';
import { method } from './define.ts';
import { FileHandle, FileLabel, MAX_TEXT_BYTES } from './files.ts';

const Wanted = z.object({
  design: z.string().max(MAX_TEXT_BYTES),
  format: ExportFormat,
  options: PictureOptions,
});

/** In pixels; of what is no PNG, those of the canvas at 100 %. */
const Size = { width: z.number(), height: z.number() };

export const pictures = {
  /** A picture for a preview or the clipboard. */
  'pictures.make': method({
    input: Wanted,
    output: z.object({ ...Size, base64: z.string() }),
  }),
  /** The design a picture file carries, as its text. */
  'pictures.open': method({
    input: z.object({ file: FileHandle }),
    output: z.object({ file: FileLabel, text: z.string() }),
  }),
  /** A picture as a file, written whole or not at all. */
  'pictures.write': method({
    input: Wanted.extend({ file: FileHandle }),
    output: z.object({ ...Size, file: FileLabel, bytes: z.number() }),
  }),
};
