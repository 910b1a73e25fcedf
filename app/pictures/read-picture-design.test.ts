import { strToU8, zlibSync } from 'fflate';
import { describe, expect, it } from 'vitest';
import { sketch } from '../design/testing/sketch.ts';
import { writeDesign } from '../design/write.ts';
import { fromBase64, toBase64 } from './base64.ts';
import { adler32, crc32 } from './checksums.ts';
import { DRAWIO_ATTRIBUTE, drawioDesign } from './drawio-design.ts';
import { packDesign } from './payload.ts';
import { addPngDesign } from './png-design.ts';
import { pictureFormat, readPictureDesign } from './read-picture-design.ts';
import { svgDesign } from './svg-design.ts';

const design = sketch({ blocks: { 'Bestellung · 注文': 'lambda-function', orders: 'sqs-queue' } });

/** One transparent pixel. */
const PNG = fromBase64(
  'iVBORw0KGgoAAAANSUhEUgAAAAEAAAABCAYAAAAfFcSJAAAADUlEQVR42mNkYPhfDwAChwGA60e6kgAAAABJRU5ErkJggg==',
) as Uint8Array; // the text above is base64
const svg = (metadata: string): Uint8Array =>
  strToU8(`<svg xmlns="http://www.w3.org/2000/svg" width="1" height="1">${metadata}<path/></svg>`);
const drawio = (attributes: string): Uint8Array =>
  strToU8(
    `<mxfile><diagram><mxGraphModel><root><object id="0" ${attributes}><mxCell/></object></root></mxGraphModel></diagram></mxfile>`,
  );
function pdf(data: Uint8Array, dictionary = '/Filter /FlateDecode'): Uint8Array {
  const subtype = '/Subtype /application#2Fvnd.stackwright.design+json';
  const head = `%PDF-1.7\n1 0 obj\n<< /Type /EmbeddedFile ${subtype} /Length ${data.length} ${dictionary} >>\nstream\n`;
  return joined(strToU8(head), data, strToU8('\nendstream\nendobj\ntrailer\n%%EOF\n'));
}
const joined = (...parts: readonly Uint8Array[]): Uint8Array =>
  Uint8Array.from(parts.flatMap((part) => [...part]));

const pictures = {
  png: addPngDesign(PNG, design),
  svg: svg(svgDesign(design)),
  pdf: pdf(packDesign(design)),
  drawio: drawio(`${DRAWIO_ATTRIBUTE}="${drawioDesign(design)}"`),
};

describe.each(Object.entries(pictures))('%s', (format, bytes) => {
  it('gives back the design it carries', () => {
    expect(pictureFormat(bytes)).toBe(format);
    expect(readPictureDesign(bytes)).toEqual({ ok: true, value: design });
  });

  it('never gives another design, wherever it is cut off', () => {
    for (let length = 0; length < bytes.length; length += 1) {
      const read = readPictureDesign(bytes.subarray(0, length));
      expect(read.ok ? read.value : design).toEqual(design);
    }
  });

  it('never gives another design, whichever byte is damaged', () => {
    for (let at = 0; at < bytes.length; at += 1) {
      const read = readPictureDesign(bytes.map((byte, index) => (index === at ? byte ^ 4 : byte)));
      expect(read.ok ? read.value : design).toEqual(design);
    }
  });
});

const bomb = zlibSync(new Uint8Array(17 * 1024 * 1024), { level: 9 });
const text = (value: string): Uint8Array => zlibSync(strToU8(value));
const inSvg = (packed: Uint8Array): Uint8Array =>
  svg(svgDesign(design).replace(/>[^<]+<\/design/, `>${toBase64(packed)}</design`));

it.each<[string, Uint8Array, string, RegExp]>([
  ['an empty file', new Uint8Array(), 'not-a-picture', /no picture/],
  ['a text', strToU8('hello'), 'not-a-picture', /no picture/],
  ['a web page', strToU8('<!doctype html><p>Hi'), 'not-a-picture', /no picture/],
  ['a PNG of somebody else', PNG, 'no-design', /^This PNG carries no design/],
  ['an SVG of somebody else', svg(''), 'no-design', /^This SVG carries no design/],
  ['a PDF of somebody else', strToU8('%PDF-1.4\n%%EOF\n'), 'no-design', /^This PDF/],
  ['a draw.io file of somebody else', drawio(''), 'no-design', /^This draw\.io file/],
  ['a PNG cut off in its design', pictures.png.subarray(0, 120), 'damaged', /^The PNG is damaged/],
  ['a PDF cut off in its design', pictures.pdf.subarray(0, 220), 'damaged', /^The PDF is damaged/],
  ['a bomb', inSvg(bomb), 'too-large', /more than 16 MB/],
  ['a bomb in a PDF', pdf(bomb), 'too-large', /more than 16 MB/],
  ['a payload that is no design', inSvg(text('{}')), 'foreign', /^The SVG carries a design that/],
  ['a payload that is no JSON', pdf(text('{nothing')), 'not-json', /^The PDF carries/],
  [
    'a design of a newer version',
    inSvg(text(writeDesign(design).replace('"version": 1', '"version": 999'))),
    'newer-version',
    /newer Stackwright/,
  ],
  ['letters that are no base64', inSvg(strToU8('x')), 'damaged', /^The SVG is damaged/],
])('says what is wrong with %s', (_, bytes, code, message) => {
  const read = readPictureDesign(bytes);
  expect(read).toMatchObject({
    ok: false,
    failure: { code, message: expect.stringMatching(message) },
  });
});

it.each([
  ['a PDF of attached files without end', `%PDF-1.4\n${'/Type/EmbeddedFile '.repeat(300_000)}`],
  [
    'an SVG whose design has attributes without end',
    `<svg xmlns="urn:stackwright:design"><design ${'encoding="zlib base64" '.repeat(100_000)}`,
  ],
])('soon gives up %s', (_, hostile) => {
  const before = performance.now();
  expect(readPictureDesign(strToU8(hostile)).ok).toBe(false);
  expect(performance.now() - before).toBeLessThan(2000);
});

it('finds a design that an editor gave another prefix', () => {
  const edited = svgDesign(design)
    .replace('<design xmlns=', '<ns1:design xmlns:ns1=')
    .replace('</design>', '</ns1:design>');
  expect(readPictureDesign(svg(edited))).toEqual({ ok: true, value: design });
});

it('finds a design somebody attached to a PDF by hand', () => {
  const [bytes] = [pdf(strToU8(writeDesign(design)), '')];
  const foreign = strToU8('/Subtype /application#2Fvnd.stackwright.design+json');
  const at = [...bytes.keys()].find((index) =>
    foreign.every((byte, offset) => bytes[index + offset] === byte),
  );
  const blank = bytes.map((byte, index) =>
    at !== undefined && index >= at && index < at + foreign.length ? 32 : byte,
  );
  expect(readPictureDesign(blank)).toEqual({ ok: true, value: design });
});

it('knows checksums and base64 as others do', () => {
  expect(crc32(strToU8('123456789'))).toBe(0xcb_f4_39_26);
  expect(adler32(strToU8('Wikipedia'))).toBe(0x11_e6_03_98);
  for (const plain of ['', 'f', 'fo', 'foo', 'foob', 'ö…']) {
    expect(toBase64(strToU8(plain))).toBe(Buffer.from(plain).toString('base64'));
    expect(fromBase64(toBase64(strToU8(plain)))).toEqual(strToU8(plain));
  }
});
