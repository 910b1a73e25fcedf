// A design in a PDF: an attached file, which PDF readers list and can save. Streams are never inside
// other streams, so that it is found without reading the PDF's structure.
import { strFromU8 } from 'fflate';
import { readDesign } from '../design/read.ts';
import { type Design, FORMAT } from '../design/schema.ts';
import { fail, type Result } from '../result.ts';
import { damaged, inflate, MAX_DESIGN_BYTES, unpackDesign } from './payload.ts';

export const PDF_DESIGN_TYPE = 'application/vnd.stackwright.design+json';

/** A dictionary is a few hundred bytes. Without bounds a PDF made for it would be looked at for hours. */
const NEAR = 4096;
const MOST_FILES = 64;

export const isPdf = (bytes: Uint8Array): boolean =>
  strFromU8(bytes.subarray(0, 1024), true).includes('%PDF-');

export function readPdfDesign(pdf: Uint8Array): Result<Design> {
  // One character a byte: places in the text are places in the file.
  const text = strFromU8(pdf, true);
  let cut = false;
  let looked = 0;
  for (const { index } of text.matchAll(/\/Type\s*\/EmbeddedFile\b/g)) {
    if (++looked > MOST_FILES) break;
    const around = text.slice(Math.max(0, index - NEAR), index + NEAR);
    const at = index - Math.max(0, index - NEAR);
    const ahead = around.indexOf('stream', at);
    const from = ahead < 0 ? -1 : index - at + ahead;
    const dictionary = around.slice(Math.max(0, around.lastIndexOf(' obj', at)), ahead);
    const start = from + 'stream'.length + (text.startsWith('\r\n', from + 6) ? 2 : 1);
    const [, length] = /\/Length\s+(\d+)(?!\s+\d+\s+R)/.exec(dictionary) ?? [];
    const end = length ? start + Number(length) : text.indexOf('endstream', start);
    const ours = dictionary.includes('vnd.stackwright');
    if (from < 0 || end < start || end > pdf.length) {
      cut ||= ours;
      continue;
    }
    const data = pdf.subarray(start, end);
    if (ours) return readStream(data, dictionary);
    if (saysDesign(data, dictionary)) return readStream(data, dictionary);
  }
  if (cut || !text.slice(-2048).includes('%%EOF')) return damaged('The PDF');
  return fail(
    'no-design',
    'This PDF carries no design: it was not made by Stackwright, or its design was left out.',
    'Printing a PDF again drops what is attached to it. Open the file Stackwright wrote, or the *.stackwright.json design.',
  );
}

function readStream(data: Uint8Array, dictionary: string): Result<Design> {
  if (isDeflated(dictionary)) return unpackDesign(data, 'The PDF');
  return data.length > MAX_DESIGN_BYTES ? damaged('The PDF') : readDesign(strFromU8(data));
}

/** Somebody attached a design by hand, or a program forgot the type. */
function saysDesign(data: Uint8Array, dictionary: string): boolean {
  const bytes = isDeflated(dictionary) ? inflate(data, MAX_DESIGN_BYTES) : data;
  if (typeof bytes === 'string') return false;
  return new RegExp(`"format"\\s*:\\s*"${FORMAT}"`).test(strFromU8(bytes.subarray(0, 1000)));
}

const isDeflated = (dictionary: string): boolean => /\/FlateDecode\b/.test(dictionary);
