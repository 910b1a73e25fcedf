// What a hand does on the canvas.
import type { Locator, Page } from '@playwright/test';

export const canvas = (page: Page): Locator => page.locator('[data-canvas]');

export const block = (page: Page, type: string): Locator =>
  canvas(page).locator(`[data-block-type="${type}"]`);

export const blockNamed = (page: Page, name: string): Locator =>
  canvas(page).locator(`[data-block-name="${name}"]`);

export const connection = (page: Page, name: RegExp): Locator =>
  canvas(page).getByRole('button', { name });

/**
 * From the palette onto the canvas; the point is in pixels from the canvas's top left corner. The
 * block is searched first: a long palette shows part of itself at a time.
 */
export async function drag(
  page: Page,
  label: string,
  x: number,
  y: number,
  search = label,
): Promise<void> {
  const field = page.getByLabel(/^Search \d+ blocks$/);
  await field.fill(search);
  await page
    .getByRole('treeitem', { name: label, exact: true })
    .dragTo(canvas(page), { targetPosition: { x, y } });
  await field.fill('');
}

/** From a port of one block to the middle of another, in the steps a hand makes. */
export async function connect(page: Page, from: Locator, to: Locator): Promise<void> {
  await from.hover();
  await from.getByRole('button', { name: /from its right$/ }).hover();
  await page.mouse.down();
  const target = await to.boundingBox();
  if (!target) throw new Error('The block to connect to is not in view.');
  const middle = { x: target.x + target.width / 2, y: target.y + target.height / 2 };
  await page.mouse.move(middle.x - 60, middle.y + 10, { steps: 8 });
  await page.mouse.move(middle.x, middle.y, { steps: 4 });
  await page.mouse.up();
  // The likeliest kind is made; the menu that offers the others is left.
  await page.keyboard.press('Escape');
}

export async function newEmptyDesign(page: Page): Promise<void> {
  await page.getByRole('button', { name: /: design menu$/ }).click();
  await page.getByRole('menuitem', { name: 'New…' }).click();
  await page.getByRole('button', { name: /Empty design/ }).click();
  await page.getByRole('heading', { name: 'An empty canvas' }).waitFor();
}

/** Runs what the design menu calls this. */
export async function fromMenu(page: Page, item: string): Promise<void> {
  await page.getByRole('button', { name: /: design menu$/ }).click();
  await page.getByRole('menuitem', { name: item }).click();
}
