// While the view of a large design moves, a painted likeness stands in for its elements.
import { mkdtempSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import type { Page } from '@playwright/test';
import { writeDesign } from '#app/design/write.ts';
import { denseDesign } from '#scripts/bench/large-design.ts';
import { canvas } from './gestures.ts';
import { expect, test } from './stackwright.ts';

const file = join(mkdtempSync(join(tmpdir(), 'stackwright-moving-')), 'moving.stackwright.json');
writeFileSync(file, writeDesign(denseDesign(400)));

test.use({ startArguments: [file] });
test.setTimeout(120_000);

/** The view goes to and fro by a pixel, and ends where it was. */
async function keepMoving<T>(page: Page, act: () => Promise<T>): Promise<T> {
  const still = new AbortController();
  const moving = (async () => {
    for (let step = 1; !still.signal.aborted || step % 2 === 0; step++) {
      await page.mouse.wheel(step % 2 === 0 ? -1 : 1, 0);
      await page.waitForTimeout(20);
    }
  })();
  try {
    return await act();
  } finally {
    still.abort();
    await moving;
  }
}

/** How much of two pictures is not the same, as a share of their pixels. */
const difference = (page: Page, one: Buffer, other: Buffer): Promise<number> =>
  page.evaluate(
    async (pictures) => {
      const [a, b] = await Promise.all(
        pictures.map(async (base64) => {
          const bytes = Uint8Array.from(atob(base64), (char) => char.charCodeAt(0));
          const bitmap = await createImageBitmap(new Blob([bytes], { type: 'image/png' }));
          const brush = new OffscreenCanvas(bitmap.width, bitmap.height).getContext('2d');
          brush?.drawImage(bitmap, 0, 0);
          return brush?.getImageData(0, 0, bitmap.width, bitmap.height).data;
        }),
      );
      if (!a || !b || a.length !== b.length) throw new Error('They are of different sizes.');
      let different = 0;
      for (let at = 0; at < a.length; at += 4)
        if ([0, 1, 2].some((of) => Math.abs((a[at + of] ?? 0) - (b[at + of] ?? 0)) > 96))
          different++;
      return different / (a.length / 4);
    },
    [one.toString('base64'), other.toString('base64')],
  );

test('what stands in for the elements of a moving view looks as they do', async ({
  stackwright,
}) => {
  const { page } = stackwright;
  await expect(page.getByText('400 blocks')).toBeVisible({ timeout: 60_000 });
  await page.getByRole('button', { name: /^Zoom, now/ }).click();
  const picture = canvas(page).locator('[data-picture]');
  await expect(picture).toBeHidden();
  const frame = await canvas(page).boundingBox();
  if (!frame) throw new Error('There is no canvas.');
  const clip = { x: frame.x + 20, y: frame.y + 20, width: 700, height: 500 };
  const look = (): Promise<Buffer> => page.screenshot({ clip });

  await page.mouse.move(clip.x + 200, clip.y + 200);
  const blocks = canvas(page).locator('.react-flow__node-block');
  const painted = await keepMoving(page, async () => {
    await expect(canvas(page)).toHaveAttribute('data-painted', '');
    await expect(blocks.first()).toBeHidden();
    const seen = await look();
    // It is the likeness that was seen: without it nothing is there.
    await picture.evaluate((element) => element.style.setProperty('opacity', '0'));
    await expect(async () => {
      expect(await difference(page, seen, await look())).toBeGreaterThan(0.018);
    }).toPass({ intervals: [300], timeout: 20_000 });
    return seen;
  });

  await page.mouse.move(frame.x + 300, frame.y - 20);
  await expect(picture).toBeHidden();
  await expect(canvas(page)).not.toHaveAttribute('data-painted');
  await expect(blocks.first()).toBeVisible();
  expect(await difference(page, painted, await look())).toBeLessThan(0.01);

  // What somebody deals with stays what it is.
  await blocks.first().click();
  await page.mouse.move(clip.x + 200, clip.y + 200);
  await keepMoving(page, async () => {
    await expect(canvas(page)).toHaveAttribute('data-painted', '');
    await expect(canvas(page).locator('.react-flow__node.selected')).toBeVisible();
  });
});
