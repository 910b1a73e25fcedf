// An architecture from nothing, without a mouse: place, connect, nest, edit, fix, undo.
import type { Page } from '@playwright/test';
import { block, blockNamed, canvas, connection, newEmptyDesign } from './gestures.ts';
import { expect, test } from './stackwright.ts';

async function insert(page: Page, words: string, alone = false): Promise<void> {
  await page.keyboard.press('/');
  await page.keyboard.type(words);
  await page.keyboard.press(alone ? 'Shift+Enter' : 'Enter');
}

/** Round the window until the keyboard is in this part of it. */
async function goTo(page: Page, area: string): Promise<void> {
  const inside = () =>
    page.evaluate((selector) => document.activeElement?.closest(selector) !== null, area);
  for (let times = 0; times < 8 && !(await inside()); times += 1) await page.keyboard.press('F6');
  expect(await inside(), area).toBe(true);
}

test('everything is done without a mouse', async ({ stackwright: { page } }) => {
  await newEmptyDesign(page);
  await goTo(page, '[data-canvas]');

  await test.step('place', async () => {
    await insert(page, 'vpc');
    await expect(block(page, 'vpc')).toHaveCount(1);
    await page.keyboard.press('Escape');
    await insert(page, 'lambda');
    await expect(block(page, 'lambda-function')).toHaveCount(1);
  });

  await test.step('name', async () => {
    await page.keyboard.press('F2');
    await page.keyboard.type('charge');
    await page.keyboard.press('Enter');
    await expect(blockNamed(page, 'charge')).toBeVisible();
  });

  await test.step('connect', async () => {
    await insert(page, 'sqs', true);
    await page.keyboard.press('F2');
    await page.keyboard.type('failed');
    await page.keyboard.press('Enter');
    await page.keyboard.press('C');
    await page.keyboard.type('charge');
    await page.keyboard.press('Enter');
    await expect(connection(page, /^failed triggers charge/)).toHaveCount(1);
    await page.keyboard.press('Escape');
  });

  await test.step('nest, from the inspector', async () => {
    await page.keyboard.press('ControlOrMeta+F');
    await page.keyboard.type('charge');
    await page.keyboard.press('Enter');
    await page.keyboard.press('Escape');
    await goTo(page, 'aside[aria-label="Inspector"]');
    const place = page.getByRole('combobox', { name: 'Sits in' });
    for (let times = 0; times < 60; times += 1) {
      if (await place.evaluate((field) => field === document.activeElement)) break;
      await page.keyboard.press('Tab');
    }
    await expect(place).toBeFocused();
    // Beside the network it was put into its tier; now it goes elsewhere.
    await expect(place).toHaveValue(/Private/);
    await page.keyboard.press('ArrowDown');
    await expect(page.getByRole('option', { name: 'The canvas' })).toBeVisible();
    await page.keyboard.press('ArrowDown');
    await page.keyboard.press('Enter');
    await expect(place).not.toHaveValue(/Private/);
  });

  await test.step('edit', async () => {
    const timeout = page.getByRole('textbox', { name: /^Timeout/ });
    for (let times = 0; times < 60; times += 1) {
      if (await timeout.evaluate((field) => field === document.activeElement)) break;
      await page.keyboard.press('Shift+Tab');
    }
    await expect(timeout).toBeFocused();
    await page.keyboard.press('ControlOrMeta+A');
    await page.keyboard.type('20');
    await page.keyboard.press('Enter');
    await expect(timeout).toHaveValue('20');
  });

  await test.step('find a problem, and undo it all', async () => {
    await goTo(page, '[data-canvas]');
    await page.keyboard.press('F8');
    await expect(page.getByRole('tree', { name: 'Problems' })).toBeVisible();
    await goTo(page, '[data-canvas]');
    for (let times = 0; times < 30; times += 1) await page.keyboard.press('ControlOrMeta+Z');
    await expect(page.getByRole('heading', { name: 'An empty canvas' })).toBeVisible();
  });
});

test('the window can be used at 200 % zoom', async ({ stackwright: { page } }) => {
  // 1280 × 720 at 200 % has this many CSS pixels.
  await page.setViewportSize({ width: 640, height: 360 });
  const covered = await page.evaluate(
    () =>
      document.documentElement.scrollWidth > innerWidth ||
      document.documentElement.scrollHeight > innerHeight,
  );
  expect(covered, 'nothing sticks out of the window').toBe(false);
  await canvas(page).focus();
  await page.keyboard.press('Shift+1');
  await page.keyboard.press('ControlOrMeta+K');
  await expect(page.getByRole('dialog')).toBeInViewport();
});

/** All in one go: nothing is drawn in between, as on a machine that is busy. */
const typedAtOnce = (page: Page, keys: readonly string[]): Promise<void> =>
  page.evaluate((pressed) => {
    for (const key of pressed) {
      const letter = key.replace('Ctrl+', '');
      const code = letter.length === 1 ? `Key${letter.toUpperCase()}` : letter;
      const init = { key: letter, code, ctrlKey: letter !== key };
      document.activeElement?.dispatchEvent(
        new KeyboardEvent('keydown', { ...init, bubbles: true, cancelable: true }),
      );
    }
  }, keys);

test('what is typed before a dialog has the keyboard is typed into it', async ({
  stackwright: { page },
}) => {
  await expect(blockNamed(page, 'storefront')).toBeVisible();
  await canvas(page).focus();
  await typedAtOnce(page, ['Ctrl+k', 'l', 'e', 'a', 'r', 'x', 'Backspace', 'n', 'Enter']);
  await expect(blockNamed(page, 'learn')).toHaveAttribute('data-selected', 'one');
  await expect(page.getByRole('dialog')).toHaveCount(0);
  await expect(page.getByRole('status', { name: 'State of the design' })).not.toHaveText('Unsaved');

  await canvas(page).focus();
  await typedAtOnce(page, ['c', 'o', 'r', 'd', 'e', 'r', 's']);
  const field = page.getByRole('textbox', { name: 'Connect learn to' });
  await expect(field).toHaveValue('orders');
  await page.keyboard.press('Enter');
  await expect(connection(page, /^learn .*orders/)).toHaveCount(1);
});
