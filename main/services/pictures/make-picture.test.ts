import { fileURLToPath } from 'node:url';
import { describe, expect, it } from 'vitest';
import { BlockId } from '#app/design/ids.ts';
import { type Sketch, sketch } from '#app/design/testing/sketch.ts';
import { PictureOptions } from '#app/pictures/picture-options.ts';
import { readPictureDesign } from '#app/pictures/read-picture-design.ts';
import { makePicture } from './make-picture.ts';

const making = { root: fileURLToPath(new URL('../../..', import.meta.url)), now: new Date(0) };
const blocks: Sketch['blocks'] = {
  'orders · 注文': { type: 'sqs-queue', at: [0, 0] },
  work: { type: 'lambda-function', at: [300, 0] },
};
const design = sketch({ blocks, connections: [['orders · 注文', 'triggers', 'work']] });
const make = (format: 'svg' | 'png' | 'pdf', options: object, of = design) =>
  makePicture(of, format, PictureOptions.parse(options), making);

describe('a picture', () => {
  it.each([
    [{ scale: 1 }, 1],
    [{ scale: 3 }, 3],
  ])('has pixels for its scale: %j', async (options, factor) => {
    const one = await make('svg', {});
    const made = await make('png', options);
    if (!one.ok || !made.ok) throw new Error('It is drawn.');
    expect(made.value.width).toBe(one.value.width * factor);
    const header = Buffer.from(made.value.bytes.subarray(16, 24));
    expect([header.readUInt32BE(0), header.readUInt32BE(4)]).toEqual([
      made.value.width,
      made.value.height,
    ]);
  });

  it('has the width it is told', async () => {
    expect(await make('png', { width: 1000 })).toMatchObject({ value: { width: 1000 } });
  });

  it.each<[string, object, string]>([
    ['a scale that makes too many pixels', { scale: 8, only: undefined }, 'too-large'],
    ['blocks that are not there', { only: ['nobody'] }, 'nothing-to-draw'],
    ['an environment it has not', { environment: 'moon' }, 'no-environment'],
  ])('says what is wrong with %s', async (_, options, code) => {
    const far = sketch({
      blocks: { a: { type: 'sqs-queue', at: [0, 0] }, b: { type: 'sqs-queue', at: [9000, 900] } },
    });
    expect(await make('png', options, far)).toMatchObject({ ok: false, failure: { code } });
  });

  it('is drawn in letters that none of its fonts has', async () => {
    for (const format of ['svg', 'png', 'pdf'] as const)
      expect(await make(format, { title: true })).toMatchObject({ ok: true });
  });

  it.each(['svg', 'png', 'pdf'] as const)('carries what it shows, as %s', async (format) => {
    const made = await make(format, { only: [BlockId.parse('work')] });
    const read = made.ok ? readPictureDesign(made.value.bytes) : made;
    expect(read.ok && Object.keys(read.value.blocks)).toEqual(['work']);
  });

  it('embeds fonts in an SVG, each weight once', async () => {
    const made = await make('svg', { carries: false });
    const text = made.ok ? Buffer.from(made.value.bytes).toString() : '';
    // Names, kinds, and chips.
    expect(text.match(/@font-face/g)).toHaveLength(3);
    expect(text).not.toMatch(/(?:href|src)="?https?:/);
  });
});
