// Drawing with mouse and keys: containers that mean something, and the everyday gestures.
import type { Page } from '@playwright/test';
import { block, blockNamed, boxOf, canvas, drag, newEmptyDesign } from './gestures.ts';
import { expect, test } from './stackwright.ts';

const inspector = (page: Page, field: string) => page.getByRole('combobox', { name: field });

/** Moves a block by its middle, as a hand does. */
async function move(page: Page, name: string, by: { x: number; y: number }): Promise<void> {
  const box = await boxOf(blockNamed(page, name));
  const from = { x: box.x + box.width / 2 + 20, y: box.y + box.height / 2 + 14 };
  await page.mouse.move(from.x, from.y);
  await page.mouse.down();
  await page.mouse.move(from.x + by.x / 2, from.y + by.y / 2, { steps: 6 });
  await page.mouse.move(from.x + by.x, from.y + by.y, { steps: 6 });
  await page.mouse.up();
}

test('where a block is dropped decides its subnets and its owner', async ({ stackwright }) => {
  const { page } = stackwright;
  await newEmptyDesign(page);
  await drag(page, 'VPC', 120, 120);
  await expect(blockNamed(page, 'Private')).toBeVisible();
  const tier = async (name: string) => {
    const [box, frame] = [await boxOf(blockNamed(page, name)), await boxOf(canvas(page))];
    return { x: box.x - frame.x + box.width / 2, y: box.y - frame.y + box.height / 2 };
  };

  // Dropped near the corner, and all of it is in sight.
  const [vpc, view] = [await boxOf(block(page, 'vpc')), await boxOf(canvas(page))];
  expect(vpc.x).toBeGreaterThan(view.x);
  expect(vpc.y).toBeGreaterThan(view.y);

  // One more tier, though there is no room between the others: under them, whichever it is put on.
  const onTier = await tier('Public');
  await drag(page, 'Subnet tier', onTier.x, onTier.y);
  const [added, last] = [
    await boxOf(blockNamed(page, 'Private 2')),
    await boxOf(blockNamed(page, 'Isolated')),
  ];
  expect(added.y).toBeGreaterThan(last.y + last.height);
  await page.getByRole('button', { name: /^Undo/ }).click();
  await expect(blockNamed(page, 'Private 2')).toHaveCount(0);

  // A tier that is dropped on another gets its place.
  const strip = async (name: string) => {
    const { x, y } = await boxOf(blockNamed(page, name));
    return { x: x + 13, y: y + 90 };
  };
  const [taken, place] = [await strip('Public'), await strip('Isolated')];
  await page.mouse.move(taken.x, taken.y);
  await page.mouse.down();
  await page.mouse.move(taken.x, taken.y + 60, { steps: 4 });
  await page.mouse.move(place.x, place.y, { steps: 4 });
  await expect(page.getByText('To where Isolated is')).toBeVisible();
  await page.mouse.up();
  await expect
    .poll(async () => (await strip('Public')).y - (await strip('Isolated')).y)
    .toBeGreaterThan(100);
  await page.keyboard.press('ControlOrMeta+z');
  await expect.poll(async () => Math.abs((await strip('Public')).y - taken.y)).toBeLessThan(1);

  const isolated = await tier('Isolated');
  await drag(page, 'ElastiCache', isolated.x, isolated.y);
  await blockNamed(page, 'cache').click();
  await expect(inspector(page, 'Sits in')).toHaveValue(/Isolated/);

  // A cache has no business in a public subnet: refused, and the reason is said.
  const publicTier = await tier('Public');
  await drag(page, 'RDS database', publicTier.x, publicTier.y);
  await expect(page.locator('[data-tone="refusal"]')).toBeVisible();
  await expect(block(page, 'rds-database')).toHaveCount(0);

  await move(page, 'cache', { x: 0, y: (await tier('Private')).y - isolated.y });
  await expect(inspector(page, 'Sits in')).toHaveValue(/Private/);
  await page.keyboard.press('ControlOrMeta+z');
  await expect(inspector(page, 'Sits in')).toHaveValue(/Isolated/);

  await drag(page, 'Microservice', 660, 520);
  await drag(page, 'Lambda function', 680, 540);
  await block(page, 'lambda-function').click();
  await expect(inspector(page, 'Microservice')).toHaveValue('Microservice');
});

test('copies, pastes, duplicates, deletes, and takes it all back', async ({ stackwright }) => {
  const { page } = stackwright;
  await newEmptyDesign(page);
  await drag(page, 'SQS queue', 300, 200);
  const queues = block(page, 'sqs-queue');
  await queues.first().click();

  await page.keyboard.press('ControlOrMeta+d');
  await expect(queues).toHaveCount(2);
  await page.keyboard.press('ControlOrMeta+a');
  await page.keyboard.press('ControlOrMeta+c');
  await page.mouse.move(700, 600);
  await page.keyboard.press('ControlOrMeta+v');
  await expect(queues).toHaveCount(4);
  await page.keyboard.press('ControlOrMeta+a');
  await page.keyboard.press('Delete');
  await expect(queues).toHaveCount(0);

  for (const count of [4, 2, 1, 0]) {
    await page.keyboard.press('ControlOrMeta+z');
    await expect(queues).toHaveCount(count);
  }
  for (const count of [1, 2, 4, 0]) {
    await page.keyboard.press('ControlOrMeta+Shift+z');
    await expect(queues).toHaveCount(count);
  }
});

test('draws and connects without a mouse', async ({ stackwright }) => {
  const { page } = stackwright;
  await newEmptyDesign(page);
  for (const name of ['Lambda function', 'DynamoDB table']) {
    await canvas(page).focus();
    await page.keyboard.press('/');
    await page.keyboard.type(name);
    await page.keyboard.press('Enter');
    await page.keyboard.press('Escape');
  }
  await expect(block(page, 'lambda-function')).toHaveCount(1);
  await expect(block(page, 'dynamodb-table')).toHaveCount(1);

  await canvas(page).focus();
  await page.keyboard.press('Tab');
  await page.keyboard.press('c');
  await expect(page.getByRole('textbox', { name: /^Connect \w+ to$/ })).toBeFocused();
  await page.keyboard.type('t'); // both names have one
  await page.keyboard.press('Enter');
  await expect(canvas(page).getByRole('button', { name: /reads and writes|triggers/ })).toHaveCount(
    1,
  );

  // Of a block that is out of view it is asked all the same.
  await block(page, 'lambda-function').click();
  await page.mouse.wheel(0, 4_000);
  await expect(page.getByRole('button', { name: 'Back to content' })).toBeVisible();
  await page.keyboard.press('c');
  await expect(page.getByRole('textbox', { name: /^Connect \w+ to$/ })).toBeFocused();
  await page.keyboard.press('Escape');
  await expect(page.getByRole('textbox', { name: /^Connect \w+ to$/ })).toHaveCount(0);
});

test('nothing jumps or stays behind, and the keyboard follows what is dropped', async ({
  stackwright,
}) => {
  const { page } = stackwright;
  await newEmptyDesign(page);
  await page.setViewportSize({ width: 1280, height: 720 });
  const row = page.getByRole('treeitem', { name: 'Lambda function', exact: true });
  await row.hover();
  await expect(page.getByRole('tooltip')).toContainText('Lambda function: ');
  await page.mouse.down();
  const box = await boxOf(canvas(page));
  await page.mouse.move(box.x + 200, box.y + 200, { steps: 6 });
  await expect(page.getByRole('tooltip')).toHaveCount(0);
  await page.mouse.up();
  await expect(block(page, 'lambda-function')).toHaveCount(1);
  await page.keyboard.press('ControlOrMeta+d');
  await expect(block(page, 'lambda-function')).toHaveCount(2);

  const tool = page.getByRole('button', { name: 'Select', exact: true });
  const before = await boxOf(tool);
  await page.getByRole('button', { name: 'Outline', exact: true }).click();
  await page.keyboard.press('ControlOrMeta+a');
  await expect(page.getByRole('toolbar', { name: 'Arrange 2 blocks' })).toBeVisible();
  expect(await boxOf(tool)).toEqual(before);
});
