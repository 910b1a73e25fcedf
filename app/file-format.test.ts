import { expect, it } from 'vitest';
import { binaryFormat } from './file-format.ts';

const bytes = (text: string): Uint8Array => Uint8Array.from(text, (sign) => sign.charCodeAt(0));

it.each([
  ['\xFF\xD8\xFF\xE0\0\x10JFIF', 'a JPEG picture'],
  ['RIFF\x24\0\0\0WEBPVP8 ', 'a WebP picture'],
  ['RIFF\x24\0\0\0WAVEfmt ', undefined],
  ['PK\x03\x04\x14\0', 'a ZIP archive or an Office document'],
  ['\xFF\xFEH\0i\0', 'a text in UTF-16'],
  ['Dear team', undefined],
  ['', undefined],
])('%j is %s', (start, expected) => {
  expect(binaryFormat(bytes(start))).toBe(expected);
});
