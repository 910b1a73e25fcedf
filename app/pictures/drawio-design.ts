// A design in a draw.io file: data of the diagram itself, which draw.io keeps and shows under Edit
// data.
import { Inflate, strFromU8 } from 'fflate';
import type { Design } from '../design/schema.ts';
import { fail, type Result } from '../result.ts';
import { fromBase64, toBase64 } from './base64.ts';
import { damaged, MAX_DESIGN_BYTES, packDesign, unpackDesign } from './payload.ts';

export const DRAWIO_ATTRIBUTE = 'stackwright';

export const drawioDesign = (design: Design): string => toBase64(packDesign(design));

const CARRIED = new RegExp(`\\s${DRAWIO_ATTRIBUTE}="([^"<>]*)("?)`);

export const isDrawio = (text: string): boolean =>
  /<(?:mxfile|mxGraphModel)\b/.test(text.slice(0, 4096));

export function readDrawioDesign(text: string): Result<Design> {
  const [, carried, end] = CARRIED.exec(text) ?? CARRIED.exec(uncompressed(text)) ?? [];
  if (carried === undefined)
    return /<\/(?:mxfile|mxGraphModel)>\s*$/.test(text)
      ? fail(
          'no-design',
          'This draw.io file carries no design: Stackwright did not make it, or its design was left out.',
          'Open the *.stackwright.json design. What is drawn in draw.io can not be turned into a design.',
        )
      : damaged('The draw.io file');
  const packed = end === '"' ? fromBase64(carried) : undefined;
  return packed ? unpackDesign(packed, 'The draw.io file') : damaged('The draw.io file');
}

/** draw.io may have saved it compressed: base64 of deflate of the URI-encoded text. */
function uncompressed(text: string): string {
  const [, encoded] = /<diagram\b[^<>]*>([^<>]+)<\/diagram>/.exec(text) ?? [];
  const bytes = encoded === undefined ? undefined : fromBase64(encoded);
  if (!bytes) return '';
  const parts: string[] = [];
  let length = 0;
  const stream = new Inflate((part) => {
    length += part.length;
    parts.push(strFromU8(part, true));
  });
  try {
    for (let at = 0; at < bytes.length; at += 4096) {
      stream.push(bytes.subarray(at, at + 4096), at + 4096 >= bytes.length);
      if (length > 4 * MAX_DESIGN_BYTES) return '';
    }
    return decodeURIComponent(parts.join(''));
  } catch {
    return ''; // neither deflated nor encoded: some other file
  }
}
