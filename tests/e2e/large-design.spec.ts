// A design of five thousand blocks, which is painted when it is far away: what is painted is as good as
// what is an element.
import { mkdtempSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import type { Page } from '@playwright/test';
import { writeDesign } from '#app/design/write.ts';
import { denseDesign } from '#scripts/bench/large-design.ts';
import { blockNamed, canvas } from './gestures.ts';
import { expect, test } from './stackwright.ts';

const BLOCKS = 5_000;

const file = join(mkdtempSync(join(tmpdir(), 'stackwright-large-')), 'large.stackwright.json');
writeFileSync(file, writeDesign(denseDesign(BLOCKS)));

test.use({ startArguments: [file] });
test.setTimeout(400_000);

const zoomOf = (page: Page) => page.getByRole('button', { name: /^Zoom, now/ });

/** What the pointer is over is an element by then. */
const twoFrames = (page: Page): Promise<unknown> =>
  page.evaluate(
    () => new Promise((done) => requestAnimationFrame(() => requestAnimationFrame(done))),
  );

/** By wheel, as far as it takes, with the pointer where it is. */
async function zoomIn(page: Page, percent: number): Promise<void> {
  await page.keyboard.down('Control');
  await expect(async () => {
    await page.mouse.wheel(0, -30);
    expect(Number.parseInt((await zoomOf(page).textContent()) ?? '', 10)).toBeGreaterThan(percent);
  }).toPass({ intervals: [100], timeout: 120_000 });
  await page.keyboard.up('Control');
}

test('five thousand blocks are pointed at, dragged, selected and taken back like five', async ({
  stackwright,
}) => {
  const { page } = stackwright;
  await expect(page.getByText('5000 blocks')).toBeVisible({ timeout: 60_000 });
  const painted = canvas(page).locator('[data-picture] canvas');
  await expect(painted.first()).toBeAttached({ timeout: 60_000 });

  await page.keyboard.press('Shift+1');
  await expect(canvas(page)).toHaveAttribute('data-distant', 'true');
  expect(await canvas(page).locator('.react-flow__node').count()).toBeLessThan(50);

  // Something near the middle of what is in view, from far away.
  const frame = await canvas(page).boundingBox();
  if (!frame) throw new Error('There is no canvas.');
  const middle = { x: frame.x + frame.width / 2 - 40, y: frame.y + frame.height / 2 };
  await page.mouse.move(middle.x, middle.y);
  await zoomIn(page, 12);
  await expect(canvas(page)).toHaveAttribute('data-distant', 'true');

  // What the pointer is over becomes an element, and a click selects it.
  const hovered = canvas(page).locator('.react-flow__node-block');
  // Rows and columns of points closer together than a block is large.
  for (let at = 0; at < 400 && (await hovered.count()) === 0; at++) {
    await page.mouse.move(middle.x - 100 + (at % 20) * 12, middle.y - 40 + Math.floor(at / 20) * 4);
    await twoFrames(page);
  }
  await expect(hovered).toHaveCount(1);
  const name = await hovered.locator('[data-block-name]').getAttribute('data-block-name');
  if (!name) throw new Error('It has no name.');
  const one = blockNamed(page, name);
  await one.click();
  await expect(one).toHaveAttribute('data-selected', 'one');
  await expect(page.getByRole('tab', { name: 'Properties' })).toBeVisible();

  // Dragged where it is but a tile, and taken back.
  const before = await one.boundingBox();
  if (!before) throw new Error(`${name} is not in view.`);
  const grip = { x: before.x + before.width / 2, y: before.y + before.height / 2 };
  await page.mouse.move(grip.x, grip.y);
  await page.mouse.down();
  await page.mouse.move(grip.x + 20, grip.y + 4, { steps: 4 });
  await page.mouse.move(grip.x + 40, grip.y + 6, { steps: 4 });
  await page.mouse.up();
  await expect.poll(async () => (await one.boundingBox())?.x).toBeGreaterThan(before.x + 20);
  await page.keyboard.press('ControlOrMeta+z');
  await expect.poll(async () => (await one.boundingBox())?.x).toBeCloseTo(before.x, 0);

  // A frame drawn over the picture takes in what is painted.
  await page.keyboard.press('Escape');
  // Begun where nothing is: a block under the pointer would be dragged instead.
  let free = { x: 0, y: 0 };
  for (let at = 0; at < 60; at++) {
    free = { x: frame.x + 12 + (at % 10) * 5, y: frame.y + 12 + Math.floor(at / 10) * 5 };
    await page.mouse.move(free.x, free.y);
    await twoFrames(page);
    if ((await hovered.count()) === 0) break;
  }
  await expect(hovered).toHaveCount(0);
  await page.mouse.down();
  await page.mouse.move(frame.x + frame.width / 2, frame.y + frame.height / 2, { steps: 6 });
  await page.mouse.move(frame.x + frame.width - 20, frame.y + frame.height - 80, { steps: 6 });
  await page.mouse.up();
  const selected = page.getByText(/^\d{2,} blocks/).first();
  await expect(selected).toBeVisible();
  const many = await selected.textContent();
  // Another one, with Shift, adds nothing but what it is drawn round.
  await page.keyboard.down('Shift');
  await page.mouse.move(free.x, free.y);
  await twoFrames(page);
  await page.mouse.down();
  await page.mouse.move(free.x + 4, free.y + 4, { steps: 3 });
  await page.mouse.up();
  await page.keyboard.up('Shift');
  await expect(selected).toHaveText(many ?? '');
  await page.keyboard.press('Escape');

  // Near by everything in view is an element, and all of it can be read.
  await page.mouse.move(middle.x, middle.y);
  await zoomIn(page, 75);
  await expect(canvas(page)).not.toHaveAttribute('data-distant');
  await expect(canvas(page).locator('.react-flow__node-block').first()).toBeVisible();
  await expect(canvas(page).locator('[data-picture]')).toHaveAttribute('hidden', '', {
    timeout: 30_000,
  });
  await expect(canvas(page).locator('[data-connection]').first()).toBeAttached();
  expect(await canvas(page).locator('.react-flow__node').count()).toBeLessThan(300);
});
