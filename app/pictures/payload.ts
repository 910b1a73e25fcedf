// The design a picture carries: its file's text, as a zlib stream.
import { strFromU8, strToU8, Unzlib, zlibSync } from 'fflate';
import { readDesign } from '../design/read.ts';
import type { Design } from '../design/schema.ts';
import { writeDesign } from '../design/write.ts';
import { fail, type Result } from '../result.ts';
import { adler32 } from './checksums.ts';

/** A design of 500 resources is well under 1 MB. */
export const MAX_DESIGN_BYTES = 16 * 1024 * 1024;
/** Fed in parts, so that a bomb is given up soon: deflate makes at most 1,032 bytes of one. */
const PART = 4096;

export const packDesign = (design: Design): Uint8Array =>
  zlibSync(strToU8(writeDesign(design)), { level: 9 });

/** @param what the picture, as in "The PNG": goes before what is wrong with it. */
export function unpackDesign(packed: Uint8Array, what: string): Result<Design> {
  const inflated = inflate(packed, MAX_DESIGN_BYTES);
  if (inflated === 'too-large')
    return fail(
      'too-large',
      `${what} says that it carries a design of more than ${MAX_DESIGN_BYTES / 1024 / 1024} MB: that is none.`,
      'Open the design’s own file instead.',
    );
  if (inflated === 'damaged') return damaged(what);
  const design = readDesign(strFromU8(inflated));
  if (design.ok) return design;
  const { code, message, hint } = design.failure;
  return fail(code, `${what} carries a design that can not be read. ${message}`, hint);
}

export const damaged = (what: string): Result<never> =>
  fail(
    'damaged',
    `${what} is damaged: the design it carries is not whole.`,
    'It may have been cut off on its way. Take another copy, or open the design’s own file.',
  );

export function inflate(packed: Uint8Array, most: number): Uint8Array | 'damaged' | 'too-large' {
  const parts: Uint8Array[] = [];
  let length = 0;
  let ended = false;
  const stream = new Unzlib((part, final) => {
    parts.push(part);
    length += part.length;
    ended ||= final;
  });
  try {
    for (let at = 0; at < packed.length; at += PART) {
      stream.push(packed.subarray(at, at + PART), at + PART >= packed.length);
      if (length > most) return 'too-large';
    }
  } catch {
    return 'damaged'; // fflate throws where bits make no sense
  }
  if (!ended || packed.length < 6) return 'damaged';
  const bytes = new Uint8Array(length);
  let at = 0;
  for (const part of parts) {
    bytes.set(part, at);
    at += part.length;
  }
  const { buffer, byteOffset, byteLength } = packed;
  const sum = new DataView(buffer, byteOffset, byteLength).getUint32(byteLength - 4);
  return sum === adler32(bytes) ? bytes : 'damaged';
}
