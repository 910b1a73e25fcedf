// Finding one's way in a large design: collapsing, searching, the tree, focus and filters.
import { fileURLToPath } from 'node:url';
import type { Page } from '@playwright/test';
import { blockNamed, canvas, connection } from './gestures.ts';
import { expect, test } from './stackwright.ts';

test.use({
  startArguments: [
    fileURLToPath(new URL('../../assets/examples/shop.stackwright.json', import.meta.url)),
  ],
});

const opened = (page: Page) => expect(blockNamed(page, 'checkout-api')).toBeVisible();

test('a microservice folds to one box and opens again, by mouse and keys', async ({
  stackwright: { page },
}) => {
  await opened(page);
  await blockNamed(page, 'Recommendations').hover({ position: { x: 40, y: 12 } });
  await page.getByRole('button', { name: 'Collapse Recommendations' }).click();
  await expect(blockNamed(page, 'suggest')).toHaveCount(0);
  const box = blockNamed(page, 'Recommendations');
  await expect(box).toContainText('4 blocks');
  await expect(connection(page, /^storefront calls Recommendations/)).toHaveCount(1);

  await box.dblclick();
  await expect(blockNamed(page, 'suggest')).toBeVisible();
  await page.keyboard.press('ControlOrMeta+z');
  await expect(blockNamed(page, 'suggest')).toHaveCount(0);
  await page.keyboard.press('ControlOrMeta+Shift+z');

  await blockNamed(page, 'learn').click();
  await page.keyboard.press('ControlOrMeta+Alt+BracketLeft');
  await expect(blockNamed(page, 'learn')).toHaveCount(0);
  await page.keyboard.press('ControlOrMeta+Alt+BracketRight');
  await expect(blockNamed(page, 'learn')).toBeVisible();
});

test('a search walks through what it finds and gives the keyboard back', async ({
  stackwright: { page },
}) => {
  await opened(page);
  await canvas(page).focus();
  await page.keyboard.press('ControlOrMeta+f');
  await page.keyboard.type('orders');
  const matches = page.getByRole('listbox', { name: 'Matches' }).getByRole('option');
  await expect(matches.first()).toContainText('orders');
  await expect(blockNamed(page, 'orders')).toHaveAttribute('data-light', 'accent');
  await page.keyboard.press('Enter');
  await expect(matches.first()).toHaveAttribute('aria-selected', 'true');
  await expect(blockNamed(page, 'orders')).toHaveAttribute('data-selected', 'one');
  await page.keyboard.press('Escape');
  await expect(page.getByRole('search', { name: 'Search the design' })).toHaveCount(0);
  await expect(page.locator('.react-flow__node:focus')).toHaveAttribute('data-id', /./);
});
