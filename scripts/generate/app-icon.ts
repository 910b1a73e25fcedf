// The application's icon in the formats Linux, Windows and macOS take, drawn from one SVG. ICO and
// ICNS are mere containers of PNG files.
import { readFileSync } from 'node:fs';
import { Resvg } from '@resvg/resvg-js';
import type { Generator, Outputs } from './generator.ts';

const ICO_SIZES = [16, 32, 48, 256];
/** https://en.wikipedia.org/wiki/Apple_Icon_Image_format: types that hold a PNG, by size. */
const ICNS_TYPES = [
  ['ic07', 128],
  ['ic08', 256],
  ['ic09', 512],
  ['ic10', 1024],
] as const;

async function outputs(): Promise<Outputs> {
  const svg = readFileSync('assets/app-icon.svg', 'utf8');
  const png = (size: number): Buffer =>
    new Resvg(svg, { fitTo: { mode: 'width', value: size } }).render().asPng();
  return new Map([
    ['assets/app-icon.png', png(512)],
    ['assets/app-icon.ico', ico(ICO_SIZES.map((size) => [size, png(size)]))],
    ['assets/app-icon.icns', icns(ICNS_TYPES.map(([type, size]) => [type, png(size)]))],
  ]);
}

function ico(images: readonly (readonly [number, Buffer])[]): Buffer {
  const ENTRY = 16;
  const header = Buffer.alloc(6 + ENTRY * images.length);
  header.writeUInt16LE(1, 2);
  header.writeUInt16LE(images.length, 4);
  let offset = header.length;
  for (const [position, [size, png]] of images.entries()) {
    const entry = 6 + ENTRY * position;
    header.writeUInt8(size % 256, entry); // 0 stands for 256
    header.writeUInt8(size % 256, entry + 1);
    header.writeUInt16LE(1, entry + 4);
    header.writeUInt16LE(32, entry + 6);
    header.writeUInt32LE(png.length, entry + 8);
    header.writeUInt32LE(offset, entry + 12);
    offset += png.length;
  }
  return Buffer.concat([header, ...images.map(([, png]) => png)]);
}

function icns(images: readonly (readonly [string, Buffer])[]): Buffer {
  const chunk = (type: string, content: Buffer): Buffer => {
    const header = Buffer.alloc(8);
    header.write(type, 'latin1');
    header.writeUInt32BE(8 + content.length, 4);
    return Buffer.concat([header, content]);
  };
  return chunk('icns', Buffer.concat(images.map(([type, png]) => chunk(type, png))));
}

export const appIcon: Generator = { outputs, owns: [], check: 'presence' };
