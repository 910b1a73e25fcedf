// The examples as pictures, light and dark, against what was looked at once.
// `UPDATE_PICTURES=1 npm run golden` takes new ones; look at them before you commit them.
import { readdirSync, readFileSync, writeFileSync } from 'node:fs';
import { join, resolve } from 'node:path';
import pixelmatch from 'pixelmatch';
import { PNG } from 'pngjs';
import { describe, expect, it } from 'vitest';
import { readDesign } from '#app/design/read.ts';
import type { Design } from '#app/design/schema.ts';
import { PictureOptions } from '#app/pictures/picture-options.ts';
import { readPictureDesign } from '#app/pictures/read-picture-design.ts';
import { makePicture } from '#main/services/pictures/make-picture.ts';

const ROOT = resolve(import.meta.dirname, '../..');
const KEPT = join(ROOT, 'tests', 'golden', 'pictures');
const EXAMPLES = join(ROOT, 'assets', 'examples');
const making = { root: ROOT, now: new Date('2026-11-27T12:00:00Z') };

/** Of all pixels: another processor rounds the edges of letters otherwise. */
const MOST_DIFFERING = 0.002;

const examples = readdirSync(EXAMPLES)
  .filter((file) => file.endsWith('.stackwright.json'))
  .map((file) => {
    const design = readDesign(readFileSync(join(EXAMPLES, file), 'utf8'));
    if (!design.ok) throw new Error(design.failure.message);
    return [file.replace('.stackwright.json', ''), design.value] as const;
  });

async function bytesOf(
  design: Design,
  format: 'svg' | 'png' | 'pdf' | 'drawio',
  options: object = {},
): Promise<Uint8Array> {
  const made = await makePicture(design, format, PictureOptions.parse(options), making);
  if (!made.ok) throw new Error(made.failure.message);
  return made.value.bytes;
}

describe.each(examples)('%s', (name, design) => {
  it.each(['light', 'dark'] as const)('looks as it did, %s', async (scheme) => {
    const path = join(KEPT, `${name}-${scheme}.png`);
    const bytes = await bytesOf(design, 'png', {
      scheme,
      scale: 0.5,
      title: true,
      legend: scheme === 'light',
      date: '27 November 2026',
      carries: false,
    });
    if (process.env.UPDATE_PICTURES === '1') writeFileSync(path, bytes);
    expect(
      differing(PNG.sync.read(readFileSync(path)), PNG.sync.read(Buffer.from(bytes))),
    ).toBeLessThan(MOST_DIFFERING);
  });

  it.each(['svg', 'png', 'pdf', 'drawio'] as const)('comes back whole from %s', async (format) => {
    expect(readPictureDesign(await bytesOf(design, format))).toEqual({ ok: true, value: design });
  });
});

/** The share of pixels; one where the sizes aren't the same. */
function differing(one: PNG, other: PNG): number {
  const { width, height } = one;
  if (width !== other.width || height !== other.height) return 1;
  const count = pixelmatch(one.data, other.data, undefined, width, height, { threshold: 0.15 });
  return count / (width * height);
}
