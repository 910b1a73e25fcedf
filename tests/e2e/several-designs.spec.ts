// Several designs in one window: each keeps what was done in it, and nothing that is closed takes
// unsaved work with it.
import { readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import type { Page } from '@playwright/test';
import { block, blockNamed, drag, fromMenu, newEmptyDesign } from './gestures.ts';
import { expect, type Stackwright, test } from './stackwright.ts';

const shop = readFileSync('assets/examples/shop.stackwright.json', 'utf8');

const tabs = (page: Page) => page.getByRole('tablist', { name: 'Open designs' }).getByRole('tab');
const tab = (page: Page, name: string) =>
  page.getByRole('tablist', { name: 'Open designs' }).getByRole('tab', { name, exact: true });
const state = (page: Page) => page.getByRole('status', { name: 'State of the design' });
const undo = (page: Page) => page.getByRole('button', { name: /^Undo/ });

const openFile = (stackwright: Stackwright, name: string): Promise<void> =>
  stackwright.choosing('open', name, () => fromMenu(stackwright.page, 'Open…'));

test('each design keeps its history, selection and view while another is looked at', async ({
  stackwright,
}) => {
  const { page } = stackwright;
  await expect(blockNamed(page, 'storefront')).toBeVisible();
  await expect(tabs(page)).toHaveCount(0);
  await newEmptyDesign(page);
  await expect(tabs(page)).toHaveText(['Shop', 'Untitled']);
  await drag(page, 'SQS queue', 300, 240);
  await drag(page, 'SNS topic', 600, 240);
  await block(page, 'sqs-queue').click();
  const heading = page.getByRole('heading', { name: 'queue' });
  await expect(heading).toBeVisible();

  await tab(page, 'Shop').click();
  await expect(blockNamed(page, 'storefront')).toBeVisible();
  await expect(blockNamed(page, 'queue')).toHaveCount(0);
  await expect(page.getByRole('button', { name: /hint/ })).toBeVisible();

  // Typing that is under way ends in the design it is of.
  await page.keyboard.press('Alt+PageDown');
  await expect(heading).toBeVisible();
  await expect(tab(page, 'Untitled, unsaved')).toHaveAttribute('aria-selected', 'true');
  await heading.getByRole('button').click();
  await page.getByRole('textbox', { name: 'Name', exact: true }).fill('orders');
  await tab(page, 'Shop').click();
  await expect(blockNamed(page, 'storefront')).toBeVisible();
  await page.keyboard.press('Alt+PageDown');
  await expect(blockNamed(page, 'orders')).toBeVisible();
  await undo(page).click();
  await undo(page).click();
  await expect(block(page, 'sns-topic')).toHaveCount(0);
  await expect(block(page, 'sqs-queue')).toHaveCount(1);
});

test('a file that is open comes to the front, and hears of its own changes', async ({
  stackwright,
}) => {
  const { page, folder } = stackwright;
  const path = join(folder, 'a.stackwright.json');
  writeFileSync(path, shop.replace('"name": "Shop"', '"name": "Store A"'));
  writeFileSync(
    join(folder, 'b.stackwright.json'),
    shop.replace('"name": "Shop"', '"name": "Store B"'),
  );
  await openFile(stackwright, 'a.stackwright.json');
  await openFile(stackwright, 'b.stackwright.json');
  await expect(tabs(page)).toHaveText(['Shop', 'Store A', 'Store B']);

  writeFileSync(path, shop.replace('"name": "Shop"', '"name": "Store A, newer"'));
  await page.waitForTimeout(1_000);
  const warning = page.getByRole('alert').filter({ hasText: 'changed by another program' });
  await expect(warning).toHaveCount(0);
  await openFile(stackwright, 'a.stackwright.json');
  await expect(tab(page, 'Store A')).toHaveAttribute('aria-selected', 'true');
  await expect(warning).toBeVisible();
  await page.getByRole('button', { name: 'Reload' }).click();
  await expect(tabs(page)).toHaveText(['Shop', 'Store A, newer', 'Store B']);

  // A reload of the page brings the files back, in their order.
  await page.reload();
  await expect(tabs(page)).toHaveText(['Store A, newer', 'Store B']);
  await expect(tab(page, 'Store A, newer')).toHaveAttribute('aria-selected', 'true');
});

test('closing asks only about what would be lost', async ({ stackwright }) => {
  const { page, folder } = stackwright;
  await newEmptyDesign(page);
  // Untouched: gone without a word, by the middle button.
  await tab(page, 'Untitled').click({ button: 'middle' });
  await expect(tabs(page)).toHaveCount(0);
  await expect(blockNamed(page, 'storefront')).toBeVisible();

  await newEmptyDesign(page);
  await drag(page, 'SQS queue', 300, 240);
  await page.keyboard.press('Alt+Shift+W');
  const dialog = page.getByRole('dialog', { name: 'Save Untitled first?' });
  await dialog.getByRole('button', { name: 'Cancel' }).click();
  await expect(block(page, 'sqs-queue')).toBeVisible();
  await page.getByRole('button', { name: 'Close Untitled' }).click();
  await stackwright.choosing('save', 'queue.stackwright.json', () =>
    dialog.getByRole('button', { name: 'Save', exact: true }).click(),
  );
  await expect(tabs(page)).toHaveCount(0);
  const saved = () => readFileSync(join(folder, 'queue.stackwright.json'), 'utf8');
  await expect(() => expect(saved()).toContain('sqs-queue')).toPass();
});

test('tabs are put in order by hand, and Escape puts one back', async ({ stackwright }) => {
  const { page } = stackwright;
  await newEmptyDesign(page);
  const from = await tab(page, 'Untitled').boundingBox();
  const to = await tab(page, 'Shop').boundingBox();
  if (!from || !to) throw new Error('The tabs are not in view.');
  const grab = async () => {
    await page.mouse.move(from.x + 40, from.y + 14);
    await page.mouse.down();
    await page.mouse.move(to.x + 20, to.y + 14, { steps: 8 });
  };
  await grab();
  await expect(tabs(page)).toHaveText(['Untitled', 'Shop']);
  await page.keyboard.press('Escape');
  await page.mouse.up();
  await expect(tabs(page)).toHaveText(['Shop', 'Untitled']);
  await grab();
  await page.mouse.up();
  await expect(tabs(page)).toHaveText(['Untitled', 'Shop']);
  await page.keyboard.press('ControlOrMeta+Shift+PageDown');
  await expect(tabs(page)).toHaveText(['Shop', 'Untitled']);
});

test('all unsaved designs are offered after a crash', async ({ stackwright }) => {
  for (const name of ['SQS queue', 'SNS topic']) {
    await newEmptyDesign(stackwright.page);
    await drag(stackwright.page, name, 300, 240);
  }
  await stackwright.kept(/sqs-queue/);
  await stackwright.kept(/sns-topic/);
  const page = await stackwright.crashAndRestart();
  await page.getByRole('button', { name: 'Recover all' }).click();
  await expect(tabs(page)).toHaveText(['Shop', 'Untitled', 'Untitled (2)']);
  await expect(block(page, 'sns-topic')).toBeVisible();
  await expect(state(page)).toHaveText('Unsaved');
  await page.keyboard.press('Alt+PageUp');
  await expect(block(page, 'sqs-queue')).toBeVisible();
});
