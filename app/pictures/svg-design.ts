// A design in an SVG: an element of a namespace of its own, in the picture's metadata.
import type { Design } from '../design/schema.ts';
import { fail, type Result } from '../result.ts';
import { fromBase64, toBase64 } from './base64.ts';
import { damaged, packDesign, unpackDesign } from './payload.ts';

const NAMESPACE = 'urn:stackwright:design';

/** The element that goes into the SVG, right after its title. */
export const svgDesign = (design: Design): string =>
  `<metadata><design xmlns="${NAMESPACE}" encoding="zlib base64">${toBase64(packDesign(design))}</design></metadata>`;

/** Editors may have given the namespace a prefix. Bounded: an SVG made for it would be looked at for hours. */
const CARRIED =
  /<((?:[\w.-]{1,99}:)?)design\b[^<>]{0,999}\bencoding=["']zlib base64["'][^<>]{0,999}>([^<>]*)(<\/\1design\s*>)?/;

export function readSvgDesign(svg: string): Result<Design> {
  const [, , text, end] = (svg.includes(NAMESPACE) && CARRIED.exec(svg)) || [];
  if (text === undefined)
    return fail(
      'no-design',
      'This SVG carries no design: it was not made by Stackwright, or its design was left out.',
      'Programs that tidy pictures drop what they don’t show. Open the file Stackwright wrote, or the *.stackwright.json design.',
    );
  const packed = end === undefined ? undefined : fromBase64(text);
  return packed ? unpackDesign(packed, 'The SVG') : damaged('The SVG');
}
