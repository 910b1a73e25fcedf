// A picture that Stackwright made carries the design it shows, and opens as that design.
import { strFromU8 } from 'fflate';
import type { Design } from '../design/schema.ts';
import { fail, type Result } from '../result.ts';
import { isDrawio, readDrawioDesign } from './drawio-design.ts';
import { isPdf, readPdfDesign } from './pdf-design.ts';
import { isPng, readPngDesign } from './png-design.ts';
import { readSvgDesign } from './svg-design.ts';

/** The largest picture that is looked into. */
export const MAX_PICTURE_BYTES = 64 * 1024 * 1024;

export type CarryingFormat = 'svg' | 'png' | 'pdf' | 'drawio';

/** What the bytes are, whatever their file is called; nothing where no design could be in them. */
export function pictureFormat(bytes: Uint8Array): CarryingFormat | undefined {
  if (isPng(bytes)) return 'png';
  if (isPdf(bytes)) return 'pdf';
  const start = strFromU8(bytes.subarray(0, 4096));
  if (!/^(?:\uFEFF|ï»¿)?\s*</.test(start)) return undefined;
  if (isDrawio(start)) return 'drawio';
  return /<svg\b/.test(start) ? 'svg' : undefined;
}

/** The design in an SVG, PNG, PDF or draw.io file. */
export function readPictureDesign(bytes: Uint8Array): Result<Design> {
  if (bytes.length > MAX_PICTURE_BYTES)
    return fail(
      'too-large',
      `It has ${Math.round(bytes.length / 1024 / 1024)} MB; pictures of designs have far less.`,
      'Open the *.stackwright.json design.',
    );
  switch (pictureFormat(bytes)) {
    case 'png':
      return readPngDesign(bytes);
    case 'pdf':
      return readPdfDesign(bytes);
    case 'svg':
      return readSvgDesign(strFromU8(bytes));
    case 'drawio':
      return readDrawioDesign(strFromU8(bytes));
    case undefined:
      return fail(
        'not-a-picture',
        'It is no picture that Stackwright knows.',
        'Designs open from *.stackwright.json files, and from the SVG, PNG, PDF and draw.io files that Stackwright made.',
      );
  }
}
