// The typefaces that pictures bring along (assets/fonts).
import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import type { FontBook, FontFace } from '#app/drawing/write-svg.ts';

/** A file for each: a text takes the first that has its characters. */
export const SCRIPTS = ['latin', 'latin-ext', 'cyrillic', 'greek', 'vietnamese'] as const;
export type Script = (typeof SCRIPTS)[number];

const FACES: readonly FontFace[] = [
  { font: 'ui', weight: 400 },
  { font: 'ui', weight: 500 },
  { font: 'ui', weight: 600 },
  { font: 'code', weight: 400 },
];

const stem = ({ font, weight }: FontFace): string =>
  font === 'code' ? 'JetBrainsMono-400' : `Inter-${weight}`;

export const fontFile = (root: string, face: FontFace, script: Script): string =>
  join(root, 'assets', 'fonts', `${stem(face)}-${script}.ttf`);

/**
 * In the order they are to be asked, for native code: that doesn't see into Electron's archive, beside
 * which the fonts lie as well.
 */
export const fontFiles = (root: string): readonly string[] =>
  SCRIPTS.flatMap((script) =>
    FACES.map((face) =>
      fontFile(root, face, script).replace(/([\\/]app\.asar)(?=[\\/])/, '$1.unpacked'),
    ),
  );

/** For texts of Latin letters; others are left to what the reader has. */
export const svgFonts = (root: string): FontBook => ({
  woff2: (face) =>
    readFileSync(join(root, 'assets', 'fonts', `${stem(face)}-latin.woff2`)).toString('base64'),
});
