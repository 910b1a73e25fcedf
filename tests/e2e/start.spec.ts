// Starting: what an empty canvas offers, the gallery, the menu, and panels that stay as they were left.
import { existsSync, rmSync } from 'node:fs';
import { join } from 'node:path';
import type { Page } from '@playwright/test';
import { blockNamed, canvas, fromMenu, newEmptyDesign } from './gestures.ts';
import { expect, type Stackwright, test } from './stackwright.ts';

const tabs = (page: Page) => page.getByRole('tablist', { name: 'Open designs' }).getByRole('tab');

/** Until it is there: whoever goes on at once is faster than the disk. */
async function saveAs(stackwright: Stackwright, file: string): Promise<void> {
  await stackwright.choosing('save', file, () => fromMenu(stackwright.page, 'Save as…'));
  await expect.poll(() => existsSync(join(stackwright.folder, file))).toBe(true);
}

test('an example is found in the gallery and opened by keyboard alone', async ({ stackwright }) => {
  const { page } = stackwright;
  await expect(canvas(page)).toBeVisible();
  await canvas(page).focus();
  await fromMenu(page, 'New…');
  const gallery = page.getByRole('dialog', { name: 'New design' });
  const cards = gallery.getByRole('group').getByRole('button');
  await expect(cards).toHaveCount(7);
  await expect(cards.locator('img')).toHaveCount(6); // each as it looks
  await expect(gallery.getByRole('searchbox')).toBeFocused();
  await page.keyboard.press('ArrowDown');
  await page.keyboard.press('ArrowDown');
  await page.keyboard.press('ArrowRight');
  await expect(cards.filter({ hasText: 'Prediction ensemble' })).toBeFocused();
  await page.keyboard.press('ArrowUp');
  await page.keyboard.press('ArrowUp');
  await page.keyboard.type('saga');
  await expect(cards).toHaveCount(1);
  await page.keyboard.press('ArrowDown');
  await page.keyboard.press('Enter');
  await expect(tabs(page)).toHaveText(['Shop', 'Serverless orders']);
});

test('an empty canvas offers the designs of last time, and says what became of them', async ({
  stackwright,
}) => {
  const { page, folder } = stackwright;
  for (const name of ['kept', 'lost']) await saveAs(stackwright, `${name}.stackwright.json`);
  rmSync(join(folder, 'lost.stackwright.json'));
  await newEmptyDesign(page);
  const recent = page.getByRole('group', { name: 'Recent designs' });
  await expect(recent).toContainText('It was moved or deleted.');
  await page.getByRole('button', { name: 'Remove lost from the list' }).click();
  await expect(recent.locator('[data-card]')).toHaveCount(1);
  await expect(recent.locator('img')).toHaveCount(1);
  await recent.getByRole('button', { name: /^kept/ }).click();
  await expect(blockNamed(page, 'storefront')).toBeVisible();
  // The empty design made room for it.
  await expect(tabs(page)).toHaveCount(2);
});

test('a recent design is pinned and removed, in the menu and on the canvas, and stays so', async ({
  stackwright,
}) => {
  for (const name of ['oldest', 'middle', 'newest'])
    await saveAs(stackwright, `${name}.stackwright.json`);
  await newEmptyDesign(stackwright.page);
  const recents = (page: Page) => page.getByRole('group', { name: 'Recent designs' });
  const cards = (page: Page) => recents(page).locator('[data-card] strong');
  await expect(cards(stackwright.page)).toHaveText(['newest', 'middle', 'oldest']);

  // By keyboard in the menu: the item before loses its place to it.
  const { page } = stackwright;
  await page.getByRole('button', { name: /: design menu$/ }).click();
  const items = page.getByRole('menuitem', { name: / in / });
  await items.filter({ hasText: 'oldest' }).focus();
  await page.keyboard.press('p');
  await expect(items.first()).toHaveAccessibleName(/^oldest in .*, pinned$/);
  await expect(page.getByRole('menuitemcheckbox', { name: 'Pin oldest' })).toBeChecked();
  await items.filter({ hasText: 'newest' }).focus();
  await page.keyboard.press('Delete');
  await expect(items).toHaveCount(2);
  await page.keyboard.press('Escape');

  // By mouse on the empty canvas.
  await expect(cards(page)).toHaveText(['oldest', 'middle']);
  await recents(page).getByText('middle').hover();
  await page.getByRole('button', { name: 'Pin middle' }).click();
  await expect(cards(page)).toHaveText(['middle', 'oldest']);
  await recents(page).getByText('oldest').hover();
  await page.getByRole('button', { name: 'Pin oldest' }).click();
  await page.getByRole('button', { name: 'Clear', exact: true }).click();
  await expect(cards(page)).toHaveText(['middle']);

  const again = await stackwright.crashAndRestart();
  await newEmptyDesign(again);
  await expect(cards(again)).toHaveText(['middle']);
});

test('the menu is reached by F10 or Alt, and runs what it names', async ({ stackwright }, info) => {
  test.skip(info.project.name === 'electron', 'In Electron the menus are the system’s own');
  const { page } = stackwright;
  await expect(canvas(page)).toBeVisible();
  const left = page.getByRole('complementary', { name: 'Blocks and outline' });
  await page.keyboard.press('F10');
  await expect(page.getByRole('menuitem', { name: 'Design', exact: true })).toBeFocused();
  await page.keyboard.press('v');
  await expect(page.getByRole('menuitem', { name: 'View', exact: true })).toBeFocused();
  await page.keyboard.press('ArrowRight');
  const item = page.getByRole('menuitemcheckbox', { name: /^Show the left panel/ });
  await expect(item).toBeChecked();
  await item.click();
  await expect(left).toHaveCount(0);

  await page.keyboard.press('Alt');
  await expect(page.getByRole('menuitem', { name: 'Design', exact: true })).toBeVisible();
  await page.keyboard.press('Escape');
  await expect(page.getByRole('menuitem', { name: 'Design', exact: true })).toHaveCount(0);
  await page.keyboard.press('ControlOrMeta+b');
  await expect(left).toBeVisible();
});

test('panels stay as they were left, and fold where there is no room', async ({ stackwright }) => {
  const { page } = stackwright;
  const left = (now: Page) => now.getByRole('complementary', { name: 'Blocks and outline' });
  const inspector = (now: Page) => now.getByRole('heading', { name: 'Shop', level: 2 });
  await expect(left(page)).toBeVisible();
  const separator = page.getByRole('separator', { name: 'Width of the left panel' });
  await separator.focus();
  await page.keyboard.press('ArrowRight');
  await expect(separator).toHaveAttribute('aria-valuetext', /^\d+ pixels$/);
  const width = Math.round((await left(page).boundingBox())?.width ?? 0);
  expect(width).toBeGreaterThan(210);
  await page.keyboard.press('ControlOrMeta+j');
  await page.keyboard.press('ControlOrMeta+Alt+b');
  await expect(inspector(page)).toHaveCount(0);
  await stackwright.kept(/"right": null,\s+"drawer": "/);

  const again = await stackwright.crashAndRestart();
  await expect(inspector(again)).toHaveCount(0);
  await expect(again.getByRole('button', { name: 'Fold the drawer' })).toBeVisible();
  await expect
    .poll(async () => Math.round((await left(again).boundingBox())?.width ?? 0))
    .toBe(width);
  await again.getByRole('separator', { name: 'Width of the left panel' }).dblclick();
  await expect
    .poll(async () => Math.round((await left(again).boundingBox())?.width ?? 0))
    .toBe(208);

  await again.setViewportSize({ width: 640, height: 360 });
  await expect(left(again)).toHaveCount(0);
  await expect(again.getByRole('button', { name: 'Fold the drawer' })).toHaveCount(0);
  await again.setViewportSize({ width: 1440, height: 900 });
  await expect(left(again)).toBeVisible();

  await again.keyboard.press('ControlOrMeta+\\');
  await expect(left(again)).toHaveCount(0);
  await again.keyboard.press('ControlOrMeta+\\');
  await expect(left(again)).toBeVisible();
});
