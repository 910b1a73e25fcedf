// The interface's typefaces as pictures need them: where no browser sets the text, one file for each
// weight, and the common characters small enough to go into an SVG. What the interface shows is a
// variable font, which neither resvg nor PDF readers take.
import { readFileSync } from 'node:fs';
import subsetFont from 'subset-font';
import { z } from 'zod';
import type { Generator, Outputs } from './generator.ts';

const FACES = [
  { name: 'Inter', from: '@fontsource-variable/inter', file: 'inter', weights: [400, 500, 600] },
  {
    name: 'JetBrainsMono',
    from: '@fontsource-variable/jetbrains-mono',
    file: 'jetbrains-mono',
    weights: [400],
  },
] as const;
const SCRIPTS = ['latin', 'latin-ext', 'greek', 'cyrillic', 'vietnamese'] as const;
const Ranges = z.object({
  latin: z.string(),
  'latin-ext': z.string(),
  greek: z.string(),
  cyrillic: z.string(),
  vietnamese: z.string(),
});
/** What browsers apply to every text. */
const FEATURES = ['kern', 'calt', 'ccmp', 'locl', 'mark', 'mkmk', 'liga', 'rlig'];

async function outputs(): Promise<Outputs> {
  const files = new Map<string, Buffer>();
  for (const { name, from, file, weights } of FACES) {
    const folder = `node_modules/${from}`;
    files.set(`assets/fonts/${name}-LICENSE.txt`, readFileSync(`${folder}/LICENSE`));
    const ranges = Ranges.parse(JSON.parse(readFileSync(`${folder}/unicode.json`, 'utf8')));
    for (const script of SCRIPTS) {
      const source = readFileSync(`${folder}/files/${file}-${script}-wght-normal.woff2`);
      const text = charactersIn(ranges[script]);
      for (const weight of weights) {
        const face = (targetFormat: 'truetype' | 'woff2') =>
          subsetFont(source, text, {
            targetFormat,
            variationAxes: { wght: weight },
            keepFeatures: FEATURES,
            noLayoutClosure: true,
          });
        const path = `assets/fonts/${name}-${weight}-${script}`;
        files.set(`${path}.ttf`, await face('truetype'));
        if (script === 'latin') files.set(`${path}.woff2`, await face('woff2'));
      }
    }
  }
  return files;
}

/** As CSS writes them: `U+0000-00FF,U+0131`. */
const charactersIn = (ranges: string): string =>
  ranges
    .split(',')
    .flatMap((range) => {
      const [from = 0, to = from] = (range.match(/[\dA-Fa-f]+/g) ?? []).map((hex) =>
        Number.parseInt(hex, 16),
      );
      return Array.from({ length: to - from + 1 }, (_, index) =>
        String.fromCodePoint(from + index),
      );
    })
    .join('');

export const fonts: Generator = {
  outputs,
  owns: [
    { folder: 'assets/fonts', extension: '.ttf' },
    { folder: 'assets/fonts', extension: '.woff2' },
  ],
  check: 'presence',
  whenNamed: true,
};
