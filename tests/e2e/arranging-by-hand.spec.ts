// Arranging blocks by hand: lining up, spacing, grouping, locking and resizing, with the mouse and
// without it.
import type { Locator, Page } from '@playwright/test';
import { block, blockNamed, boxOf, canvas, drag, newEmptyDesign } from './gestures.ts';
import { expect, test } from './stackwright.ts';

const inspector = (page: Page) => page.getByRole('complementary', { name: 'Inspector' });
const figure = (page: Page, name: string) =>
  inspector(page).getByRole('textbox', { name, exact: true });
const undo = (page: Page) => page.keyboard.press('ControlOrMeta+z');

/** Three functions that stand in no order. */
async function threeFunctions(page: Page): Promise<readonly [Locator, Locator, Locator]> {
  await newEmptyDesign(page);
  await drag(page, 'Lambda function', 240, 160);
  await drag(page, 'Lambda function', 420, 280);
  await drag(page, 'Lambda function', 330, 440);
  const all = block(page, 'lambda-function');
  await expect(all).toHaveCount(3);
  return [all.nth(0), all.nth(1), all.nth(2)];
}

async function selectAll(page: Page): Promise<void> {
  await canvas(page).focus();
  await page.keyboard.press('ControlOrMeta+a');
}

test('with the mouse', async ({ stackwright: { page } }) => {
  const [one, two, three] = await threeFunctions(page);
  await one.click();
  await two.click({ modifiers: ['Shift'] });
  await three.click({ modifiers: ['Shift'] });
  const bar = page.getByRole('toolbar', { name: 'Arrange 3 blocks' });

  await bar.getByRole('button', { name: 'Align left' }).click();
  const left = (await boxOf(one)).x;
  for (const other of [two, three])
    await expect.poll(async () => (await boxOf(other)).x).toBeCloseTo(left, 0);

  await bar.getByRole('button', { name: 'Equal gaps vertically' }).click();
  const unlike = async (): Promise<number> => {
    const [a, b, c] = [await boxOf(one), await boxOf(two), await boxOf(three)];
    return Math.abs(b.y - a.y - (c.y - b.y));
  };
  await expect.poll(unlike).toBeLessThanOrEqual(1);

  await bar.getByRole('button', { name: 'Group' }).click();
  const group = block(page, 'group');
  await expect(group).toHaveCount(1);
  expect((await boxOf(one)).x).toBeCloseTo(left, 0);

  // The group can be drawn in, but not to nothing; Escape leaves it as it was.
  const before = await boxOf(group);
  const corner = page.locator('.react-flow__resize-control.handle.bottom.right');
  const grip = await boxOf(corner);
  await page.mouse.move(grip.x + 4, grip.y + 4);
  await page.mouse.down();
  await page.mouse.move(grip.x - 300, grip.y - 500, { steps: 8 });
  await expect(page.getByText(/gets no smaller than what is in it: 3 blocks/)).toBeVisible();
  await page.keyboard.press('Escape');
  await page.mouse.up();
  expect(await boxOf(group)).toEqual(before);

  const again = await boxOf(corner);
  await page.mouse.move(again.x + 4, again.y + 4);
  await page.mouse.down();
  await page.mouse.move(again.x + 124, again.y + 84, { steps: 8 });
  await page.mouse.up();
  const width = async (): Promise<number> => (await boxOf(group)).width;
  await expect.poll(width).toBeGreaterThan(before.width + 90);
  await inspector(page).getByRole('button', { name: 'Fit to content' }).click();
  await expect.poll(width).toBeLessThanOrEqual(before.width + 8);

  // What is locked neither moves nor goes.
  await one.click();
  await page.keyboard.press('ControlOrMeta+Shift+L');
  await expect(one.getByRole('img', { name: 'Locked' })).toBeVisible();
  const held = await boxOf(one);
  await page.mouse.move(held.x + 60, held.y + 30);
  await page.mouse.down();
  await page.mouse.move(held.x + 200, held.y + 30, { steps: 6 });
  await expect(page.getByText(/is locked and stays as it is/)).toBeVisible();
  await page.mouse.up();
  expect(await boxOf(one)).toEqual(held);
});

test('by keyboard, each a step to undo', async ({ stackwright: { page } }) => {
  const [one, two, three] = await threeFunctions(page);
  await selectAll(page);

  await page.keyboard.press('Alt+w');
  const top = (await boxOf(one)).y;
  for (const other of [two, three])
    await expect.poll(async () => (await boxOf(other)).y).toBeCloseTo(top, 0);
  await undo(page);
  await expect.poll(async () => (await boxOf(three)).y - (await boxOf(one)).y).toBeGreaterThan(100);

  await page.keyboard.press('ControlOrMeta+g');
  const group = block(page, 'group');
  await expect(group).toHaveCount(1);
  const size = await boxOf(group);
  for (let step = 0; step < 5; step++) await page.keyboard.press('Alt+Shift+ArrowRight');
  await expect.poll(async () => (await boxOf(group)).width).toBeGreaterThan(size.width + 30);
  await page.keyboard.press('Alt+r');
  await expect.poll(async () => (await boxOf(group)).width).toBeLessThanOrEqual(size.width + 8);
  await page.keyboard.press('ControlOrMeta+Shift+g');
  await expect(group).toHaveCount(0);
  await expect(page.getByRole('toolbar', { name: 'Arrange 3 blocks' })).toBeVisible();

  // Locked, they stay, whatever is pressed.
  await page.keyboard.press('ControlOrMeta+Shift+L');
  const held = await boxOf(two);
  await page.keyboard.press('ArrowRight');
  await page.keyboard.press('Delete');
  await expect(page.getByText(/3 blocks are locked and stay as they are/)).toBeVisible();
  expect(await boxOf(two)).toEqual(held);
  await page.keyboard.press('ControlOrMeta+Shift+L');
  await expect(page.getByRole('img', { name: 'Locked' })).toHaveCount(0);

  // What is brought to the front lies over what it overlaps.
  const order = () =>
    block(page, 'lambda-function').evaluateAll((all) =>
      all.map((element) => element.getAttribute('data-block-name')),
    );
  const [first] = await order();
  await blockNamed(page, first ?? '').click();
  await page.keyboard.press(']');
  await expect.poll(async () => (await order()).at(-1)).toBe(first);
  await page.keyboard.press('[');
  await expect.poll(async () => (await order())[0]).toBe(first);
});

test('several blocks are edited as one', async ({ stackwright: { page } }) => {
  const [one, two] = await threeFunctions(page);
  await one.click();
  await figure(page, 'Memory').fill('512');
  await figure(page, 'Memory').press('Enter');
  await two.click({ modifiers: ['Shift'] });
  await expect(inspector(page).getByText('Mixed: 256, 512')).toBeVisible();
  await figure(page, 'Memory').fill('1024');
  await figure(page, 'Memory').press('Enter');
  await expect(inspector(page).getByText(/^Mixed: /)).toHaveCount(0);
  await two.click();
  await expect(figure(page, 'Memory')).toHaveValue('1024');

  await figure(page, 'Left').fill('200');
  await figure(page, 'Left').press('Enter');
  await one.click({ modifiers: ['Shift'] });
  await figure(page, 'Left').fill('320');
  await figure(page, 'Left').press('Enter');
  await expect.poll(async () => (await boxOf(one)).x - (await boxOf(two)).x).toBeCloseTo(0, 0);
});

test('the grid goes and stays away', async ({ stackwright: { page } }) => {
  await newEmptyDesign(page);
  const dots = page.locator('[data-grid]');
  await expect(dots).toBeVisible();
  await canvas(page).focus();
  await page.keyboard.press("ControlOrMeta+'");
  await expect(dots).toHaveCount(0);
  await page.reload();
  await page.getByRole('button', { name: /: design menu$/ }).waitFor();
  await expect(dots).toHaveCount(0);
});

test('what can’t stand somewhere says why', async ({ stackwright: { page } }) => {
  await newEmptyDesign(page);
  await drag(page, 'VPC', 420, 260);
  await drag(page, 'Lambda function', 420, 600);
  const one = block(page, 'lambda-function');
  const home = await boxOf(one);
  const tier = await boxOf(canvas(page).locator('[data-block-type="subnet-tier"]').first());

  await page.mouse.move(home.x + 70, home.y + 30);
  await page.mouse.down();
  await page.mouse.move(tier.x + 200, tier.y + 60, { steps: 8 });
  await expect(page.getByText(/^A function goes into a private or isolated tier/)).toBeVisible();
  await page.mouse.up();
  expect(await boxOf(one)).toEqual(home);

  // Pasted there, it lands beside the VPC and says the same.
  await one.click();
  await page.keyboard.press('ControlOrMeta+c');
  await page.mouse.move(tier.x + 200, tier.y + 60);
  await page.keyboard.press('ControlOrMeta+v');
  await expect(page.getByText('Pasted beside it.')).toBeVisible();
  await expect(one).toHaveCount(2);
  const vpc = await boxOf(block(page, 'vpc'));
  await expect.poll(async () => (await boxOf(one.nth(1))).x).toBeGreaterThan(vpc.x + vpc.width);
});
