import { readFileSync } from 'node:fs';
import { expect, it } from 'vitest';
import { readDesign } from '#app/design/read.ts';
import { writeDesign } from '#app/design/write.ts';
import { blockIcons } from '../pictures/block-icons.ts';
import { createThumbnails } from './thumbnails.ts';

const shop = readFileSync('assets/examples/shop.stackwright.json', 'utf8');

it('draws a design in the scheme asked for, and counts what is in it', () => {
  const thumbnails = createThumbnails(() => blockIcons('.'));
  const light = thumbnails.of(shop, 'light');
  const dark = thumbnails.of(shop, 'dark');
  if (!light.ok || !dark.ok) throw new Error('The example is a design.');
  expect(light.value).toMatchObject({ name: 'Shop', microservices: 5 });
  expect(light.value.blocks).toBeGreaterThan(20);
  expect(light.value.svg).toContain('<svg');
  expect(dark.value.svg).not.toBe(light.value.svg);
  expect(thumbnails.of(shop, 'light')).toEqual(light);
});

it('says what is wrong with a text that is no design', () => {
  const thumbnails = createThumbnails(() => blockIcons('.'));
  expect(thumbnails.of(shop.slice(0, 300), 'light')).toMatchObject({ ok: false });
});

it('does not draw a design that would keep everything waiting', () => {
  const read = readDesign(shop);
  if (!read.ok) throw new Error(read.failure.message);
  const [one] = Object.values(read.value.blocks);
  if (!one) throw new Error('The example has blocks.');
  const many = Array.from({ length: 700 }, (_, index) => [
    `b${index}`,
    { ...one, id: `b${index}`, logicalId: `B${index}`, name: `b${index}` },
  ]);
  const text = writeDesign({
    ...read.value,
    blocks: Object.fromEntries(many) as typeof read.value.blocks, // ids are made of plain letters
    connections: {},
    waivers: {},
  });
  const made = createThumbnails(() => {
    throw new Error('Nothing is drawn.');
  }).of(text, 'light');
  expect(made).toMatchObject({ ok: true, value: { svg: null, blocks: 700 } });
});
