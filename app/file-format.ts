// What a file is that can be neither read nor opened, so that a message can name it: by its first
// bytes, because endings lie.

const latin = (bytes: Uint8Array, from: number, to: number): string =>
  String.fromCharCode(...bytes.subarray(from, to));

export const UTF_16 = 'a text in UTF-16';

const STARTS: readonly (readonly [string, string])[] = [
  ['\xFF\xD8\xFF', 'a JPEG picture'],
  ['\x89PNG\r\n\x1A\n', 'a PNG picture'],
  ['GIF8', 'a GIF picture'],
  ['%PDF-', 'a PDF file'],
  ['PK\x03\x04', 'a ZIP archive or an Office document'],
  ['PK\x05\x06', 'an empty ZIP archive'],
  ['\x1F\x8B', 'a gzip archive'],
  ['7z\xBC\xAF\x27\x1C', 'a 7-Zip archive'],
  ['\xD0\xCF\x11\xE0', 'an Office document'],
  ['\x7FELF', 'a program'],
  ['SQLite format 3\0', 'a SQLite database'],
  ['\xFF\xFE', UTF_16],
  ['\xFE\xFF', UTF_16],
];

/** "a ZIP archive": a format that is known and is no UTF-8 text. */
export function binaryFormat(bytes: Uint8Array): string | undefined {
  const start = latin(bytes, 0, 16);
  if (start.startsWith('RIFF') && start.slice(8, 12) === 'WEBP') return 'a WebP picture';
  return STARTS.find(([signature]) => start.startsWith(signature))?.[1];
}
