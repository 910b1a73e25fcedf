// A design as a picture: exported, opened again, copied, and the same as what the canvas shows.
import { mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import type { Page } from '@playwright/test';
import pixelmatch from 'pixelmatch';
import { PNG } from 'pngjs';
import { readDesign } from '#app/design/read.ts';
import { pictureOf } from '#app/drawing/draw-design.ts';
import { PictureOptions } from '#app/pictures/picture-options.ts';
import { readPictureDesign } from '#app/pictures/read-picture-design.ts';
import { svgDesign } from '#app/pictures/svg-design.ts';
import { makePicture } from '#main/services/pictures/make-picture.ts';
import { blockNamed, fromMenu, newEmptyDesign } from './gestures.ts';
import { expect, type Stackwright, test } from './stackwright.ts';

const shop = readDesign(readFileSync('assets/examples/shop.stackwright.json', 'utf8'));
if (!shop.ok) throw new Error(shop.failure.message);
const design = shop.value;

const dialog = (page: Page) => page.getByRole('dialog', { name: 'Export a picture' });

async function open(page: Page): Promise<void> {
  await page.keyboard.press('ControlOrMeta+Alt+e');
  await expect(dialog(page).getByAltText('Preview of the picture')).toBeVisible();
}

async function saveAs(stackwright: Stackwright, name: string): Promise<Uint8Array> {
  const { page, folder } = stackwright;
  const save = dialog(page).getByRole('button', { name: /^Save / });
  await stackwright.choosing('save', name, () => save.click());
  await expect(page.getByText(`Wrote ${name}`)).toBeVisible();
  await expect(dialog(page)).toBeHidden();
  return readFileSync(join(folder, name));
}

test('a picture is exported in each format, and dropped on the window it is the design again', async ({
  stackwright,
}) => {
  const { page } = stackwright;
  for (const format of ['SVG', 'PDF', 'PNG']) {
    await open(page);
    await dialog(page).getByText(format, { exact: true }).click();
    const bytes = await saveAs(stackwright, `shop.${format.toLowerCase()}`);
    expect(readPictureDesign(bytes)).toEqual(shop);
  }
  await page.getByRole('button', { name: 'Undo' }).first().waitFor();

  const base64 = readFileSync(join(stackwright.folder, 'shop.png')).toString('base64');
  const dropped = await page.evaluateHandle((content) => {
    const transfer = new DataTransfer();
    const bytes = Uint8Array.from(atob(content), (letter) => letter.charCodeAt(0));
    transfer.items.add(new File([bytes], 'shop.png', { type: 'image/png' }));
    return transfer;
  }, base64);
  await page.dispatchEvent('[data-canvas]', 'drop', { dataTransfer: dropped });
  await expect(page.getByRole('tab', { name: /^Shop/ })).toHaveCount(2);
});

test('a picture is opened from the dialog, and is among the recent designs as it looks', async ({
  stackwright,
}) => {
  const { page } = stackwright;
  await open(page);
  await dialog(page).getByText('PNG', { exact: true }).click();
  await saveAs(stackwright, 'shop.png');
  await stackwright.choosing('open', 'shop.png', () => fromMenu(page, 'Open…'));
  await expect(page.getByRole('tab', { name: /^Shop/ })).toHaveCount(2);
  await newEmptyDesign(page);
  const card = page.getByRole('group', { name: 'Recent designs' }).locator('[data-card]');
  await expect(card.filter({ hasText: 'shop.png' }).locator('img')).toHaveCount(1);
  await card.filter({ hasText: 'shop.png' }).click();
  await expect(page.getByRole('tab', { name: /^Shop/ })).toHaveCount(3);
});

test.describe('named on the command line', () => {
  const folder = mkdtempSync(join(tmpdir(), 'stackwright-picture-'));
  const file = join(folder, 'drawn.svg');
  test.use({ startArguments: [file] });
  test.beforeAll(() =>
    writeFileSync(file, `<svg xmlns="http://www.w3.org/2000/svg">${svgDesign(design)}</svg>`),
  );
  test.afterAll(() => rmSync(folder, { recursive: true }));

  test('a picture opens as the design it carries', async ({ stackwright }) => {
    const { page } = stackwright;
    await expect(blockNamed(page, 'storefront')).toBeVisible();
    // A copy: saving asks for a name.
    await stackwright.choosing('save', 'mine.stackwright.json', () =>
      page.keyboard.press('ControlOrMeta+s'),
    );
    const saved = join(stackwright.folder, 'mine.stackwright.json');
    await expect(() => expect(readDesign(readFileSync(saved, 'utf8'))).toEqual(shop)).toPass();
  });
});

test('an SVG is copied as a picture, and as text for editors', async ({ stackwright }) => {
  const { page } = stackwright;
  await open(page);
  await dialog(page).getByText('SVG', { exact: true }).click();
  await dialog(page).getByRole('button', { name: 'Copy SVG' }).click();
  await expect(page.getByText('Copied Shop as SVG')).toBeVisible();
  const types = await page.evaluate(async () => (await navigator.clipboard.read())[0]?.types);
  expect(types).toEqual(expect.arrayContaining(['image/svg+xml', 'text/plain']));
});

test('the selection is copied as a PNG of what was chosen', async ({ stackwright }) => {
  const { page } = stackwright;
  await blockNamed(page, 'storefront').click();
  await page.keyboard.press('ControlOrMeta+Shift+c');
  await expect(page.getByText('Copied storefront as PNG')).toBeVisible();
  const size = await page.evaluate(async () => {
    const [item] = await navigator.clipboard.read();
    const bitmap = item && (await createImageBitmap(await item.getType('image/png')));
    return bitmap && { width: bitmap.width, height: bitmap.height };
  });
  // A block of 144 × 52 px with a margin of 24, at twice the size.
  expect(size).toEqual({ width: 2 * (144 + 48), height: 2 * (52 + 48) });
});

test('a picture of a block that is not there, or of nothing, is not offered', async ({
  stackwright,
}) => {
  const { page } = stackwright;
  await open(page);
  await expect(dialog(page).getByRole('button', { name: /^Save/ })).toBeFocused();
  await expect(dialog(page).getByRole('radio', { name: 'Selection' })).toBeDisabled();
  await page.keyboard.press('Escape');
  await expect(dialog(page)).toBeHidden();
});

test('a picture shows what the canvas shows', async ({ stackwright }) => {
  const { page } = stackwright;
  await page.setViewportSize({ width: 2700, height: 1500 });
  // The canvas was fitted into a smaller window.
  await page.keyboard.press('Shift+Digit1');
  await page.waitForTimeout(1_000);
  await page.keyboard.press('ControlOrMeta+0');
  await page.mouse.move(5, 5);
  await page.waitForTimeout(1_500);
  const { bounds } = pictureOf(design, {
    icons: { svg: () => undefined, service: () => undefined },
  });
  const origin = await page.evaluate(() => {
    const matrix = new DOMMatrix(
      getComputedStyle(document.querySelector('.react-flow__viewport') ?? document.body).transform,
    );
    const pane = document.querySelector('[data-canvas]')?.getBoundingClientRect();
    return { x: (pane?.x ?? 0) + matrix.e, y: (pane?.y ?? 0) + matrix.f, zoom: matrix.a };
  });
  expect(origin.zoom).toBe(1);
  const shown = PNG.sync.read(
    await page.screenshot({
      clip: {
        x: origin.x + bounds.x,
        y: origin.y + bounds.y,
        width: bounds.width,
        height: bounds.height,
      },
    }),
  );
  const made = await makePicture(design, 'png', PictureOptions.parse({ carries: false }), {
    root: process.cwd(),
    now: new Date(),
  });
  if (!made.ok) throw new Error(made.failure.message);
  const drawn = PNG.sync.read(Buffer.from(made.value.bytes));
  expect([drawn.width, drawn.height]).toEqual([shown.width, shown.height]);
  const difference = new PNG({ width: drawn.width, height: drawn.height });
  const count = pixelmatch(shown.data, drawn.data, difference.data, drawn.width, drawn.height, {
    threshold: 0.25,
  });
  await test.info().attach('difference', {
    body: PNG.sync.write(difference),
    contentType: 'image/png',
  });
  // Two signs of findings, and the edges of letters, which two programs round otherwise.
  expect(count / (drawn.width * drawn.height)).toBeLessThan(0.01);
});
