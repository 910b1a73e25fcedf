// Finding one's way in a large design: collapsing, searching, the tree, focus and filters.
import { fileURLToPath } from 'node:url';
import type { Page } from '@playwright/test';
import { PNG } from 'pngjs';
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

test('the search leaves the drawing in view, and goes when another panel is asked for', async ({
  stackwright: { page },
}) => {
  await page.setViewportSize({ width: 1280, height: 720 });
  await opened(page);
  const search = page.getByRole('search', { name: 'Search the design' });
  const overCanvas = async (): Promise<number> => {
    const [panel, drawing] = [await search.boundingBox(), await canvas(page).boundingBox()];
    if (!panel || !drawing) throw new Error('Neither is to be folded.');
    return Math.max(0, panel.x + panel.width - Math.max(panel.x, drawing.x)) / drawing.width;
  };
  await page.keyboard.press('ControlOrMeta+f');
  await page.keyboard.type('order');
  await page.keyboard.press('Enter');
  expect(await overCanvas()).toBe(0);
  await page.keyboard.press('ControlOrMeta+Slash');
  await expect(search).toHaveCount(0);
  await expect(page.getByLabel(/^Search \d+ blocks$/)).toBeFocused();

  // Without the panel it floats, over a third of the drawing at the most.
  await page.getByRole('button', { name: 'Fold blocks' }).click();
  await page.keyboard.press('ControlOrMeta+f');
  await expect(search).toBeVisible();
  expect(await overCanvas()).toBeLessThan(0.34);
  await page.getByRole('button', { name: 'Outline', exact: true }).click();
  await expect(search).toHaveCount(0);
});

const row = (page: Page, name: string) => page.getByRole('treeitem', { name, exact: true });

test('rows of the outline are dragged and stepped as blocks are', async ({
  stackwright: { page },
}) => {
  await opened(page);
  await page.getByRole('tab', { name: /^Outline/ }).click();
  const sitsIn = page.getByRole('combobox', { name: 'Sits in' });

  await row(page, 'suggest').dragTo(row(page, 'Private'));
  await row(page, 'suggest').click();
  await expect(sitsIn).toHaveValue(/Private/);

  // A store has no business in a public tier: the reason is said, and nothing moves.
  await row(page, 'sessions').dragTo(row(page, 'Public'));
  await expect(page.getByText(/a step from the internet/)).toBeVisible();
  await row(page, 'sessions').click();
  await expect(sitsIn).toHaveValue(/Isolated/);

  await row(page, 'suggest').click();
  await page.keyboard.press('Alt+Shift+ArrowLeft');
  await expect(row(page, 'suggest')).toHaveAttribute('aria-level', '1');
  await page.keyboard.press('ControlOrMeta+z');
  await expect(row(page, 'suggest')).toHaveAttribute('aria-level', '3');
});

test('the neighbours of a block stand out, step by step', async ({ stackwright: { page } }) => {
  await opened(page);
  await blockNamed(page, 'storefront').click();
  await page.keyboard.press('Shift+F');
  const bar = page.getByRole('region', { name: 'Focus on neighbours' });
  await expect(bar).toContainText('storefront and 4 neighbours');
  await expect(blockNamed(page, 'suggest')).toHaveAttribute('data-light', 'plain');
  await expect(blockNamed(page, 'models')).not.toHaveAttribute('data-light');
  await page.keyboard.press('+');
  await expect(bar).toContainText('2 steps');
  await expect(blockNamed(page, 'models')).toHaveAttribute('data-light', 'plain');
  await bar.getByText('In', { exact: true }).click();
  await expect(blockNamed(page, 'models')).not.toHaveAttribute('data-light');
  await bar.getByRole('button', { name: 'End the focus' }).click();
  await expect(bar).toHaveCount(0);
});

test('filters say what they let through, and go by Escape', async ({ stackwright: { page } }) => {
  await opened(page);
  await page.keyboard.press('ControlOrMeta+Shift+f');
  await page.getByRole('checkbox', { name: /^Money team/ }).check();
  await page.getByRole('checkbox', { name: /^DynamoDB table/ }).check();
  await page.keyboard.press('Escape');
  const chips = page.getByRole('group', { name: 'Filters that are on' });
  await expect(chips).toContainText('1 of 30 blocks');
  await expect(blockNamed(page, 'orders')).toHaveAttribute('data-light', 'plain');
  await expect(blockNamed(page, 'products')).not.toHaveAttribute('data-light');
  // With the rest hidden, no microservice is left round nothing.
  await page.keyboard.press('ControlOrMeta+Shift+f');
  await page.getByRole('checkbox', { name: /^Hide the rest/ }).check();
  await page.keyboard.press('Escape');
  await expect(blockNamed(page, 'Payments')).toBeVisible();
  await expect(blockNamed(page, 'Recommendations')).toBeHidden();
  await canvas(page).focus();
  await page.keyboard.press('Escape');
  await expect(chips).toHaveCount(0);
  await expect(page.getByText('Saved')).toBeVisible();
});

test('a box that is faded keeps its second sheet behind it', async ({ stackwright: { page } }) => {
  await opened(page);
  await blockNamed(page, 'Recommendations').hover({ position: { x: 40, y: 12 } });
  await page.getByRole('button', { name: 'Collapse Recommendations' }).click();
  const box = blockNamed(page, 'Recommendations');
  await expect(box).toContainText('4 blocks');
  await box.click();
  await page.keyboard.press('Shift+2');
  await expect.poll(async () => (await box.boundingBox())?.height).toBeGreaterThan(60);
  await page.keyboard.press('ControlOrMeta+Shift+f');
  await page.getByRole('checkbox', { name: /^Money team/ }).check();
  await page.keyboard.press('Escape');
  await expect(box).toHaveCSS('opacity', '0.33');
  // Between its upper border and what it says there is nothing but its fill.
  const colours = async (): Promise<number> => {
    const at = await box.boundingBox();
    if (!at) throw new Error('It is not in view.');
    const zoom = at.height / 52;
    const y = Math.ceil(at.y + 3 * zoom);
    const height = Math.floor(at.y + 8 * zoom) - y;
    const clip = { x: Math.round(at.x + at.width / 2), y, width: 1, height };
    const { data } = PNG.sync.read(await page.screenshot({ clip }));
    return new Set(Array.from({ length: height }, (_, index) => data.readUInt32BE(index * 4))).size;
  };
  await expect.poll(colours).toBe(1);
});

test('the overview goes and comes back, and who is lost finds the way', async ({
  stackwright: { page },
}) => {
  await opened(page);
  // In a lower window it would cover a part of the drawing.
  await page.getByRole('button', { name: 'Zoom out' }).click();
  const overview = page.getByRole('group', { name: /^Overview/ });
  await overview.focus();
  for (let step = 0; step < 8; step++) await page.keyboard.press('ArrowDown');
  await page.getByRole('button', { name: 'Back to content' }).click();
  await expect(page.getByRole('button', { name: 'Back to content' })).toHaveCount(0);
  await canvas(page).focus();
  await page.keyboard.press('m');
  await expect(overview).toHaveCount(0);
  await page.getByRole('button', { name: 'Show the overview' }).click();
  await page.keyboard.press('Shift+1');
  await canvas(page).focus();
  await page.keyboard.press('Shift+1');
  await expect(overview).toBeVisible();
});
