// Automatic layout by keys and by mouse: one step to undo, ended by Escape, and what is pinned stays.
import type { Locator, Page } from '@playwright/test';
import { blockNamed, boxOf, canvas, drag, newEmptyDesign } from './gestures.ts';
import { expect, test } from './stackwright.ts';

/** Where a block is on the canvas, whatever the view shows of it. */
const placeOf = (block: Locator): Promise<string> =>
  block.evaluate((element) => {
    const node = element.closest<HTMLElement>('.react-flow__node');
    return node ? node.style.transform : '';
  });

const watched = ['checkout-api', 'Shoppers', 'order-events', 'shop-cluster'];

const placesOf = (page: Page): Promise<readonly string[]> =>
  Promise.all(watched.map((name) => placeOf(blockNamed(page, name))));

async function arrangedPlaces(page: Page, before: readonly string[]): Promise<readonly string[]> {
  await expect.poll(() => placesOf(page)).not.toEqual(before);
  await expect(page.getByRole('button', { name: /^Undo/ }).first()).toBeEnabled();
  return placesOf(page);
}

test('arranges everything as one step, and knows when nothing is left to do', async ({
  stackwright,
}) => {
  const { page } = stackwright;
  await expect(blockNamed(page, 'checkout-api')).toBeVisible();
  const before = await placesOf(page);
  await canvas(page).focus();
  await page.keyboard.press('Shift+A');
  const after = await arrangedPlaces(page, before);

  const boxes = await Promise.all(watched.map((name) => blockNamed(page, name).boundingBox()));
  for (const [index, one] of boxes.entries())
    for (const other of boxes.slice(index + 1)) {
      if (!one || !other) continue;
      const apart =
        one.x + one.width <= other.x ||
        other.x + other.width <= one.x ||
        one.y + one.height <= other.y ||
        other.y + other.height <= one.y;
      expect(apart).toBe(true);
    }

  await canvas(page).focus();
  await page.keyboard.press('Shift+A');
  await expect(page.getByText('Everything is arranged already.')).toBeVisible();
  expect(await placesOf(page)).toEqual(after);

  await page.keyboard.press('ControlOrMeta+z');
  await expect.poll(() => placesOf(page)).toEqual(before);
  await page.keyboard.press('ControlOrMeta+Shift+z');
  await expect.poll(() => placesOf(page)).toEqual(after);
});

test('Escape on the way leaves everything where it was', async ({ stackwright }) => {
  const { page } = stackwright;
  await expect(blockNamed(page, 'checkout-api')).toBeVisible();
  const before = await placesOf(page);
  await canvas(page).focus();
  // In the first frame in which a block has moved, as nobody's hand is quick enough every time.
  const stopped = blockNamed(page, 'checkout-api').evaluate(
    (element) =>
      new Promise<boolean>((done) => {
        const node = element.closest<HTMLElement>('.react-flow__node');
        const start = node?.style.transform;
        const look = (): void => {
          if (node?.style.transform === start) {
            requestAnimationFrame(look);
            return;
          }
          document
            .querySelector('[data-canvas]')
            ?.dispatchEvent(new KeyboardEvent('keydown', { key: 'Escape', bubbles: true }));
          done(true);
        };
        look();
      }),
  );
  await page.keyboard.press('Shift+A');
  expect(await stopped).toBe(true);
  await expect.poll(() => placesOf(page)).toEqual(before);
  await page.waitForTimeout(400);
  expect(await placesOf(page)).toEqual(before);
  await expect(page.getByRole('button', { name: /^Undo/ }).first()).toBeDisabled();
});

test('what is pinned stays, and nothing travels for those who asked for less motion', async ({
  stackwright,
}) => {
  const { page } = stackwright;
  await page.emulateMedia({ reducedMotion: 'reduce' });
  await blockNamed(page, 'checkout-api').click();
  await page.keyboard.press('Alt+p');
  const before = await placesOf(page);
  const pinned = await placeOf(blockNamed(page, 'checkout-api'));
  await canvas(page).focus();
  await page.keyboard.press('Shift+A');
  await arrangedPlaces(page, before);
  expect(await placeOf(blockNamed(page, 'checkout-api'))).toBe(pinned);
});

test('arranges what is selected, the way that is asked for, and leaves the rest', async ({
  stackwright,
}) => {
  const { page } = stackwright;
  await blockNamed(page, 'order-events').click();
  await blockNamed(page, 'product-events').click({ modifiers: ['Shift'] });
  const rest = await placeOf(blockNamed(page, 'checkout-api'));
  const before = await placeOf(blockNamed(page, 'order-events'));
  await page.keyboard.press('ControlOrMeta+k');
  await page.keyboard.type('arrange the selection from top');
  await page.keyboard.press('Enter');
  await expect.poll(() => placeOf(blockNamed(page, 'order-events'))).not.toBe(before);
  // The view has followed what was arranged: back to all of it.
  await canvas(page).focus();
  await page.keyboard.press('Shift+1');
  expect(await placeOf(blockNamed(page, 'checkout-api'))).toBe(rest);
});

test('says that it takes a moment, and can be stopped', async ({ stackwright }, info) => {
  test.skip(
    info.project.name === 'electron',
    'Electron serves its pages past the network: a test can’t hold the worker back',
  );
  const { page } = stackwright;
  await expect(blockNamed(page, 'checkout-api')).toBeVisible();
  const before = await placesOf(page);
  let release = (): void => undefined;
  const held = new Promise<void>((done) => {
    release = done;
  });
  await page.route(/arrange\.worker/, async (route) => {
    await held;
    await route.continue();
  });
  await canvas(page).focus();
  await page.keyboard.press('Shift+A');
  await expect(page.getByText('Arranging 30 blocks …')).toBeVisible();
  await page.getByRole('button', { name: 'Cancel' }).click();
  await expect(page.getByText('Arranging 30 blocks …')).toBeHidden();
  release();
  await page.waitForTimeout(300);
  expect(await placesOf(page)).toEqual(before);
});

test('what is arranged doesn’t end up at the very edge of the view', async ({ stackwright }) => {
  const { page } = stackwright;
  await newEmptyDesign(page);
  await drag(page, 'SQS queue', 420, 300);
  await drag(page, 'SNS topic', 460, 420);
  const before = await boxOf(blockNamed(page, 'queue'));
  await canvas(page).focus();
  await page.keyboard.press('Shift+A');
  await expect
    .poll(async () => {
      const { x, y } = await boxOf(blockNamed(page, 'queue'));
      return x !== before.x || y !== before.y;
    })
    .toBe(true);
  const view = await boxOf(canvas(page));
  for (const name of ['queue', 'topic'])
    await expect
      .poll(async () => {
        const { x, y } = await boxOf(blockNamed(page, name));
        return Math.min(x - view.x, y - view.y);
      })
      .toBeGreaterThan(10);
});
