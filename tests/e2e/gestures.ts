// What a hand does on the canvas.
import type { Locator, Page } from '@playwright/test';

export const canvas = (page: Page): Locator => page.locator('[data-canvas]');

export const block = (page: Page, type: string): Locator =>
  canvas(page).locator(`[data-block-type="${type}"]`);

export const blockNamed = (page: Page, name: string): Locator =>
  canvas(page).locator(`[data-block-name="${name}"]`);

export const connection = (page: Page, name: RegExp): Locator =>
  canvas(page).getByRole('button', { name });

export interface Box {
  readonly x: number;
  readonly y: number;
  readonly width: number;
  readonly height: number;
  readonly middle: { readonly x: number; readonly y: number };
}

/** In window coordinates, once it has come to rest: views and blocks glide. */
export async function boxOf(locator: Locator): Promise<Box> {
  const { x, y, width, height } = await locator.evaluate(
    (element) =>
      new Promise<Pick<Box, 'x' | 'y' | 'width' | 'height'>>((done) => {
        let before = element.getBoundingClientRect();
        let still = 0;
        const look = (): void => {
          const now = element.getBoundingClientRect();
          const same = (['x', 'y', 'width', 'height'] as const).every(
            (side) => now[side] === before[side],
          );
          still = same ? still + 1 : 0;
          before = now;
          if (still < 3) requestAnimationFrame(look);
          else done({ x: now.x, y: now.y, width: now.width, height: now.height });
        };
        look();
      }),
  );
  if (width === 0 && height === 0) throw new Error('It is not in view.');
  return { x, y, width, height, middle: { x: x + width / 2, y: y + height / 2 } };
}

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
  const { middle } = await boxOf(to);
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
