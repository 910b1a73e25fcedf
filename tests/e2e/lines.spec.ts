// Lines in the hand: steering them, moving their ends, writing on them; with the mouse and by keyboard.
import type { Locator, Page } from '@playwright/test';
import { blockNamed, boxOf, canvas } from './gestures.ts';
import { expect, test } from './stackwright.ts';

test.use({ startArguments: ['assets/examples/shop.stackwright.json'] });

const line = (page: Page, id: string): Locator => canvas(page).locator(`[data-connection="${id}"]`);

const shape = async (page: Page, id: string): Promise<string> =>
  (await line(page, id).locator('path').first().getAttribute('d')) ?? '';

/** Where on the window a share of the way along a line is. */
async function along(page: Page, id: string, share: number): Promise<{ x: number; y: number }> {
  await boxOf(line(page, id)); // the view has come to rest
  return line(page, id)
    .locator('path')
    .first()
    .evaluate((path, part) => {
      if (!(path instanceof SVGPathElement)) throw new Error('A line is a path.');
      const point = path.getPointAtLength(path.getTotalLength() * part);
      const { x, y } = new DOMPoint(point.x, point.y).matrixTransform(
        path.getScreenCTM() ?? undefined,
      );
      return { x, y };
    }, share);
}

async function selectLine(page: Page, id: string, share = 0.3): Promise<void> {
  const { x, y } = await along(page, id, share);
  await page.mouse.click(x, y);
  await expect(line(page, id)).toHaveAttribute('data-selected', 'true');
}

async function takeHold(page: Page, handle: Locator): Promise<{ x: number; y: number }> {
  const at = (await boxOf(handle)).middle;
  await page.mouse.move(at.x, at.y);
  await page.mouse.down();
  return at;
}

const upright = (page: Page): Locator => canvas(page).locator('[data-run][data-upright]');

const CALL = 'storefront--suggest';

test('a line is steered by its runs, and left to the routing again', async ({ stackwright }) => {
  const { page } = stackwright;
  await selectLine(page, CALL, 0.5);
  const before = await shape(page, CALL);

  // Escape in the middle of it leaves the line as it was.
  const from = await takeHold(page, upright(page).first());
  await page.mouse.move(from.x + 40, from.y, { steps: 6 });
  await expect.poll(() => shape(page, CALL)).not.toBe(before);
  await page.keyboard.press('Escape');
  await page.mouse.up();
  await expect.poll(() => shape(page, CALL)).toBe(before);

  await takeHold(page, upright(page).first());
  await page.mouse.move(from.x + 40, from.y, { steps: 6 });
  await page.mouse.up();
  await expect.poll(() => shape(page, CALL)).not.toBe(before);
  await boxOf(line(page, CALL));
  const steered = await shape(page, CALL);

  await page.keyboard.press('ControlOrMeta+z');
  await expect.poll(() => shape(page, CALL)).toBe(before);
  await page.keyboard.press('ControlOrMeta+Shift+z');
  await expect.poll(() => shape(page, CALL)).toBe(steered);

  await upright(page).first().dblclick();
  await expect.poll(() => shape(page, CALL)).toBe(before);

  // The keys move it, too, and the palette has the way back.
  await page.keyboard.press('ArrowRight');
  await expect.poll(() => shape(page, CALL)).not.toBe(before);
  await page.keyboard.press('ControlOrMeta+k');
  await page.keyboard.type('Let the routing decide');
  await page.keyboard.press('Enter');
  await expect.poll(() => shape(page, CALL)).toBe(before);
});

test('an end stays where it is put on its block’s border', async ({ stackwright }) => {
  const { page } = stackwright;
  await selectLine(page, CALL, 0.5);
  const before = await shape(page, CALL);
  const box = await boxOf(blockNamed(page, 'storefront'));
  await takeHold(page, canvas(page).locator('[data-end="from"]'));
  await page.mouse.move(box.x + box.width * 0.75, box.y + box.height + 3, { steps: 8 });
  await expect(page.getByRole('status').getByText('Stays at its bottom')).toBeVisible();
  await page.mouse.up();
  await expect.poll(() => shape(page, CALL)).not.toBe(before);
  const start = await along(page, CALL, 0);
  expect(start.y).toBeCloseTo(box.y + box.height, -1);
});

test('an end is moved to another block, by mouse and by keyboard', async ({ stackwright }) => {
  const { page } = stackwright;
  const id = 'search--search-index';
  await selectLine(page, id);
  const over = async (name: string): Promise<void> => {
    const box = await boxOf(blockNamed(page, name));
    await page.mouse.move(box.x + box.width / 2 - 30, box.y + box.height / 2, { steps: 8 });
    await page.mouse.move(box.x + box.width / 2, box.y + box.height / 2, { steps: 3 });
  };

  // What can't be is refused with the reason, and the end goes back.
  await takeHold(page, canvas(page).locator('[data-end="to"]'));
  await over('Shoppers');
  await page.mouse.up();
  await expect(line(page, id)).toHaveAttribute('aria-label', /^search reads search-index/);

  await takeHold(page, canvas(page).locator('[data-end="to"]'));
  await over('sessions');
  await page.keyboard.press('Escape');
  await page.mouse.up();
  await expect(line(page, id)).toHaveAttribute('aria-label', /search-index$/);

  await takeHold(page, canvas(page).locator('[data-end="to"]'));
  await over('sessions');
  await page.mouse.up();
  await expect(line(page, id)).toHaveAttribute('aria-label', /sessions$/);
  await page.keyboard.press('ControlOrMeta+z');
  await expect(line(page, id)).toHaveAttribute('aria-label', /search-index$/);

  await page.keyboard.press('ControlOrMeta+k');
  await page.keyboard.type('Reconnect the line’s end');
  await page.keyboard.press('Enter');
  const field = page.getByLabel('Lead from search to', { exact: true });
  await field.fill('sessions');
  await page.keyboard.press('Enter');
  await expect(line(page, id)).toHaveAttribute('aria-label', /sessions$/);
});

test('what stands on a line is written in place', async ({ stackwright }) => {
  const { page } = stackwright;
  const field = page.getByLabel('Text on the line');
  const { x, y } = await along(page, CALL, 0.5);
  await page.mouse.dblclick(x, y);
  await field.fill('asks for suggestions');
  await page.keyboard.press('Enter');
  await expect(line(page, CALL)).toHaveAttribute('aria-label', /asks for suggestions$/);

  // By keyboard; Escape keeps what was there, and nothing at all means the kind's own words.
  await page.keyboard.press('F2');
  await field.fill('never mind');
  await page.keyboard.press('Escape');
  await expect(line(page, CALL)).toHaveAttribute('aria-label', /asks for suggestions$/);
  await page.keyboard.press('Enter');
  await field.fill('');
  await page.keyboard.press('Enter');
  await expect(line(page, CALL)).toHaveAttribute('aria-label', /calls suggest$/);
});
