// A design in a PNG: a compressed text chunk (iTXt), which every viewer passes over. It comes before
// the pixels: whoever cuts a picture off leaves it whole.
import { strFromU8, strToU8 } from 'fflate';
import type { Design } from '../design/schema.ts';
import { fail, type Result } from '../result.ts';
import { crc32 } from './checksums.ts';
import { damaged, packDesign, unpackDesign } from './payload.ts';

const SIGNATURE = [0x89, 0x50, 0x4e, 0x47, 0x0d, 0x0a, 0x1a, 0x0a];
const KEYWORD = 'Stackwright design';
/** Of a chunk besides its data: length, type and checksum. */
const FRAME = 12;

export const isPng = (bytes: Uint8Array): boolean =>
  SIGNATURE.every((byte, index) => bytes[index] === byte);

/** @param png its first chunk is the header, as in every PNG. */
export function addPngDesign(png: Uint8Array, design: Design): Uint8Array {
  // Keyword, compressed by zlib, no language, no translated keyword.
  const start = strToU8(`${KEYWORD}\0\u0001\0\0\0`);
  const packed = packDesign(design);
  const data = new Uint8Array(start.length + packed.length);
  data.set(start);
  data.set(packed, start.length);
  const added = chunk('iTXt', data);
  const after = SIGNATURE.length + FRAME + viewOf(png).getUint32(SIGNATURE.length);
  const whole = new Uint8Array(png.length + added.length);
  whole.set(png.subarray(0, after));
  whole.set(added, after);
  whole.set(png.subarray(after), after + added.length);
  return whole;
}

export function readPngDesign(png: Uint8Array): Result<Design> {
  const view = viewOf(png);
  let at = SIGNATURE.length;
  let ended = false;
  while (!ended && at + FRAME <= png.length) {
    const length = view.getUint32(at);
    const end = at + FRAME + length;
    if (end > png.length) return damaged('The PNG');
    const body = png.subarray(at + 4, end - 4);
    const type = strFromU8(body.subarray(0, 4), true);
    const packed = type === 'iTXt' ? textOf(body.subarray(4)) : undefined;
    if (packed)
      return view.getUint32(end - 4) === crc32(body)
        ? unpackDesign(packed, 'The PNG')
        : damaged('The PNG');
    ended = type === 'IEND';
    at = end;
  }
  if (!ended) return damaged('The PNG');
  return fail(
    'no-design',
    'This PNG carries no design: it was not made by Stackwright, or its design was left out.',
    'Programs that change or send pictures often drop what they don’t show. Open the file Stackwright wrote, or the *.stackwright.json design.',
  );
}

function textOf(data: Uint8Array): Uint8Array | undefined {
  if (strFromU8(data.subarray(0, KEYWORD.length + 1), true) !== `${KEYWORD}\0`) return undefined;
  const language = data.indexOf(0, KEYWORD.length + 3);
  const translated = data.indexOf(0, language + 1);
  return language < 0 || translated < 0 ? undefined : data.subarray(translated + 1);
}

function chunk(type: string, data: Uint8Array): Uint8Array {
  const bytes = new Uint8Array(FRAME + data.length);
  const view = viewOf(bytes);
  view.setUint32(0, data.length);
  bytes.set(strToU8(type), 4);
  bytes.set(data, 8);
  view.setUint32(8 + data.length, crc32(bytes.subarray(4, 8 + data.length)));
  return bytes;
}

const viewOf = ({ buffer, byteOffset, byteLength }: Uint8Array): DataView =>
  new DataView(buffer, byteOffset, byteLength);
