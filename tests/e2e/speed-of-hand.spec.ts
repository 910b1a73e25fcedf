// Drawing fast: with few movements of the hand, and everything by keys as well. Each gesture can be
// broken off in the middle and leaves the design as it was.
import type { Page } from '@playwright/test';
import {
  block,
  blockNamed,
  boxOf,
  canvas,
  connect,
  connection,
  drag,
  newEmptyDesign,
} from './gestures.ts';
import { expect, test } from './stackwright.ts';

/** A point of the canvas, in window coordinates. */
async function pointOn(page: Page, x: number, y: number) {
  const box = await boxOf(canvas(page));
  return { x: box.x + x, y: box.y + y };
}

test('a block is inserted where one double-clicks, into the container there', async ({
  stackwright,
}) => {
  const { page } = stackwright;
  await newEmptyDesign(page);
  const spot = await pointOn(page, 500, 300);
  await page.mouse.dblclick(spot.x, spot.y);
  await page.keyboard.type('sqs');
  await page.keyboard.press('Enter');
  const queue = await boxOf(block(page, 'sqs-queue'));
  expect(Math.hypot(queue.middle.x - spot.x, queue.middle.y - spot.y)).toBeLessThan(12);

  // What was used last is offered first; Escape leaves nothing.
  const other = await pointOn(page, 120, 640);
  await page.mouse.dblclick(other.x, other.y);
  const search = page.getByRole('dialog', { name: 'Insert a block here' });
  await expect(search.getByText('Recently used')).toBeVisible();
  await expect(search.getByRole('option').first()).toContainText('SQS queue');
  await page.keyboard.press('Escape');
  await expect(search).toHaveCount(0);
  await expect(block(page, 'sqs-queue')).toHaveCount(1);

  await drag(page, 'VPC', 420, 380);
  const tier = await boxOf(blockNamed(page, 'Public'));
  await page.mouse.dblclick(tier.middle.x, tier.middle.y);
  await page.keyboard.type('rds database');
  // A database isn't put into a public tier, and why is said where it is chosen.
  await expect(page.getByRole('option', { name: /RDS database/ })).toContainText('isolated tier');
  await page.keyboard.press('Enter');
  await expect(block(page, 'rds-database')).toHaveCount(0);
  await page.keyboard.press('Escape');
  await page.mouse.dblclick(tier.middle.x, tier.middle.y);
  await page.keyboard.type('alb');
  await page.keyboard.press('Enter');
  await expect(page.getByRole('combobox', { name: 'Sits in' })).toHaveValue(/Public/);
});

test('a block that is still being drawn does not take the keyboard from the next search', async ({
  stackwright: { page },
}) => {
  await newEmptyDesign(page);
  await canvas(page).focus();
  await page.keyboard.press('/');
  await page.keyboard.type('sqs');
  await page.evaluate(async () => {
    const press = (key: string): void => {
      const init = { key, code: key, bubbles: true, cancelable: true };
      document.activeElement?.dispatchEvent(new KeyboardEvent('keydown', init));
    };
    press('Enter');
    // The search has gone, and no frame has been drawn.
    for (let turn = 0; turn < 20 && document.activeElement !== document.body; turn++)
      await Promise.resolve();
    press('/');
    for (let frame = 0; frame < 20; frame++) await new Promise(requestAnimationFrame);
  });
  await expect(block(page, 'sqs-queue')).toBeVisible();
  await expect(page.getByRole('textbox', { name: /^Connect from queue/ })).toBeFocused();
});

test('a chain is drawn by keys alone', async ({ stackwright }) => {
  const { page } = stackwright;
  await newEmptyDesign(page);
  await canvas(page).focus();
  for (const words of ['users', 'http api', 'lambda', 'dynamodb']) {
    await page.keyboard.press('/');
    await page.keyboard.type(words);
    await page.keyboard.press('Enter');
  }
  await expect(connection(page, /users calls api/i)).toHaveCount(1);
  await expect(connection(page, /routes to|any/i)).toHaveCount(1);
  await expect(connection(page, /reads and writes/)).toHaveCount(1);

  // With Shift the block comes without a line; each block was one step.
  await page.keyboard.press('/');
  await page.keyboard.type('lambda');
  await page.keyboard.press('Shift+Enter');
  await expect(block(page, 'lambda-function')).toHaveCount(2);
  await expect(canvas(page).locator('[data-connection]')).toHaveCount(3);
  await page.keyboard.press('ControlOrMeta+z');
  await expect(page.getByText(/^4 blocks/)).toBeVisible();
  for (const _ of 'four') await page.keyboard.press('ControlOrMeta+z');
  await expect(page.getByRole('heading', { name: 'An empty canvas' })).toBeVisible();

  // Every resource type is found as well; and the palette's own search has another key.
  await page.keyboard.press('/');
  await page.keyboard.type('AWS::KMS::Alias');
  await expect(page.getByRole('option', { name: /Alias/ })).toBeVisible();
  await page.keyboard.press('Enter');
  await expect(block(page, 'AWS::KMS::Alias')).toHaveCount(1);
  await page.keyboard.press('ControlOrMeta+/');
  await expect(page.getByRole('searchbox', { name: /^Search \d+ blocks$/ })).toBeFocused();
});

test('a right click offers what can be done there, and so does a key', async ({ stackwright }) => {
  const { page } = stackwright;
  await newEmptyDesign(page);
  await drag(page, 'Lambda function', 300, 200);
  await drag(page, 'SQS queue', 600, 200);
  const queue = blockNamed(page, 'queue');
  const menu = page.getByRole('menu');

  await blockNamed(page, 'function').click({ button: 'right' });
  await page.getByRole('menuitem', { name: /^Duplicate/ }).click();
  await expect(block(page, 'lambda-function')).toHaveCount(2);
  await expect(menu).toHaveCount(0);

  // Dragging with the right button moves the view instead.
  const before = await boxOf(queue);
  const start = await pointOn(page, 500, 500);
  await page.mouse.move(start.x, start.y);
  await page.mouse.down({ button: 'right' });
  await page.mouse.move(start.x + 60, start.y + 40, { steps: 5 });
  await page.mouse.up({ button: 'right' });
  await expect.poll(async () => (await boxOf(queue)).x).toBeCloseTo(before.x + 60, 0);
  await expect(menu).toHaveCount(0);

  // By keys: the arrows go through it, Escape gives the focus back.
  await queue.click();
  await page.keyboard.press('Shift+F10');
  await expect(page.getByRole('menu', { name: 'queue' })).toBeVisible();
  await page.keyboard.press('Escape');
  await expect(menu).toHaveCount(0);
  await page.keyboard.press('Shift+F10');
  await expect(page.getByRole('menuitem', { name: /^Cut/ })).toBeFocused();
  const remove = page.getByRole('menuitem', { name: /^Delete/ });
  const focused = () => remove.evaluate((item) => item === document.activeElement);
  for (let step = 0; step < 8 && !(await focused()); step += 1)
    await page.keyboard.press('ArrowDown');
  await expect(remove).toBeFocused();
  await page.keyboard.press('Enter');
  await expect(queue).toHaveCount(0);

  // Of the canvas: a block goes where the menu was asked for.
  const spot = await pointOn(page, 300, 520);
  await page.mouse.click(spot.x, spot.y, { button: 'right' });
  await page.getByRole('menuitem', { name: /^Insert a block here/ }).click();
  await page.keyboard.type('bucket');
  await page.keyboard.press('Enter');
  const bucket = await boxOf(block(page, 's3-bucket'));
  expect(Math.hypot(bucket.middle.x - spot.x, bucket.middle.y - spot.y)).toBeLessThan(12);
});

test('dragging with Alt leaves the block where it is and moves a copy', async ({ stackwright }) => {
  const { page } = stackwright;
  await newEmptyDesign(page);
  await drag(page, 'Lambda function', 300, 200);
  const functions = block(page, 'lambda-function');
  const before = await boxOf(functions);
  const grab = async () => {
    await page.mouse.move(before.middle.x + 20, before.middle.y + 14);
    await page.mouse.down();
    await page.mouse.move(before.middle.x + 120, before.middle.y + 120, { steps: 6 });
  };

  // Escape in the middle leaves nothing.
  await page.keyboard.down('Alt');
  await grab();
  await expect(functions).toHaveCount(2);
  await page.keyboard.press('Escape');
  await expect(functions).toHaveCount(1);
  await page.mouse.up();
  await page.keyboard.up('Alt');
  await page.keyboard.press('ControlOrMeta+z');
  await expect(functions).toHaveCount(0);
  await page.keyboard.press('ControlOrMeta+Shift+z');
  await expect(functions).toHaveCount(1);

  // Alt may come later, go and come again.
  await grab();
  await expect(functions).toHaveCount(1);
  await page.keyboard.down('Alt');
  await expect(functions).toHaveCount(2);
  await page.keyboard.up('Alt');
  await expect(functions).toHaveCount(1);
  await page.keyboard.down('Alt');
  await page.mouse.move(before.middle.x + 240, before.middle.y + 200, { steps: 6 });
  await page.mouse.up();
  await page.keyboard.up('Alt');
  await expect(functions).toHaveCount(2);
  expect(await boxOf(blockNamed(page, 'function'))).toMatchObject({ x: before.x, y: before.y });
  await expect
    .poll(async () => (await boxOf(blockNamed(page, 'function 2'))).x)
    .toBeGreaterThan(before.x + 150);
  await page.keyboard.press('ControlOrMeta+z');
  await expect(functions).toHaveCount(1);
  await page.keyboard.press('ControlOrMeta+Shift+z');
  await expect(functions).toHaveCount(2);
});

test('resting over a block connects, resting on a line inserts', async ({ stackwright }) => {
  const { page } = stackwright;
  await newEmptyDesign(page);
  await drag(page, 'Lambda function', 240, 240);
  await drag(page, 'DynamoDB table', 640, 240);
  const lines = canvas(page).locator('[data-connection]');
  const functionAt = await boxOf(blockNamed(page, 'function'));
  const tableAt = await boxOf(blockNamed(page, 'table'));
  const hold = async () => {
    await page.mouse.move(functionAt.middle.x + 20, functionAt.middle.y + 12);
    await page.mouse.down();
    await page.mouse.move(functionAt.middle.x + 24, functionAt.middle.y + 12);
    await page.mouse.move(tableAt.middle.x, tableAt.middle.y, { steps: 8 });
  };
  const hint = page.getByText('Connect function to table: reads and writes');

  // Escape, and moving on, take it back; dragging past does nothing.
  await hold();
  await expect(hint).toBeVisible();
  await page.keyboard.press('Escape');
  await expect(hint).toHaveCount(0);
  await page.mouse.up();
  expect(await boxOf(blockNamed(page, 'function'))).toMatchObject({ x: functionAt.x });
  await hold();
  await expect(hint).toBeVisible();
  await page.mouse.move(functionAt.middle.x + 20, functionAt.middle.y + 12, { steps: 8 });
  await expect(hint).toHaveCount(0);
  await page.mouse.up();
  await expect(lines).toHaveCount(0);

  await hold();
  await expect(hint).toBeVisible();
  await page.mouse.up();
  await expect(connection(page, /function reads and writes table/)).toHaveCount(1);
  expect(await boxOf(blockNamed(page, 'function'))).toMatchObject({ x: functionAt.x });
  await page.getByRole('menuitemradio', { name: /^reads Looks/ }).click();
  await expect(connection(page, /function reads table/)).toHaveCount(1);

  // From the palette onto the line: one step, and the kind lives on where it fits.
  const row = page.getByRole('treeitem', { name: 'ECS service', exact: true });
  const from = await boxOf(row);
  const spot = { x: (functionAt.middle.x + tableAt.middle.x) / 2, y: functionAt.middle.y };
  await page.mouse.move(from.middle.x, from.middle.y);
  await page.mouse.down();
  await page.mouse.move(from.middle.x + 30, from.middle.y, { steps: 3 });
  await page.mouse.move(spot.x - 8, spot.y, { steps: 6 });
  await page.mouse.move(spot.x, spot.y);
  await expect(
    page.getByText(/^Insert a new ECS service between function and table/),
  ).toBeVisible();
  await page.mouse.up();
  await expect(connection(page, /function calls service/)).toHaveCount(1);
  await expect(connection(page, /service reads table/)).toHaveCount(1);
  await page.keyboard.press('ControlOrMeta+z');
  await expect(block(page, 'ecs-service')).toHaveCount(0);
  await expect(connection(page, /function reads table/)).toHaveCount(1);
});

test('what does not go into a line or with a block is put down all the same, and is told why', async ({
  stackwright,
}) => {
  const { page } = stackwright;
  await newEmptyDesign(page);
  await drag(page, 'Lambda function', 240, 240);
  await drag(page, 'DynamoDB table', 640, 240);
  await connect(page, blockNamed(page, 'function'), blockNamed(page, 'table'));
  const functionAt = await boxOf(blockNamed(page, 'function'));
  const tableAt = await boxOf(blockNamed(page, 'table'));
  const lines = canvas(page).locator('[data-connection]');
  const hint = page.getByText('It stands here without a connection.');
  const bucket = block(page, 's3-bucket');
  const rest = async (at: { x: number; y: number }): Promise<void> => {
    const from = await boxOf(page.getByRole('treeitem', { name: 'S3 bucket', exact: true }));
    await page.mouse.move(from.middle.x, from.middle.y);
    await page.mouse.down();
    await page.mouse.move(from.middle.x + 30, from.middle.y, { steps: 3 });
    await page.mouse.move(at.x - 8, at.y, { steps: 6 });
    await page.mouse.move(at.x, at.y);
    await expect(page.locator('[data-tone="refusal"]')).toBeVisible();
    await page.mouse.up();
  };

  await rest({ x: (functionAt.middle.x + tableAt.middle.x) / 2, y: functionAt.middle.y });
  await expect(hint).toBeVisible();
  await expect(bucket).toHaveCount(1);
  await expect(lines).toHaveCount(1);
  await page.keyboard.press('ControlOrMeta+z');
  await expect(bucket).toHaveCount(0);

  await rest(tableAt.middle);
  await expect(hint).toBeVisible();
  await expect(lines).toHaveCount(1);
  const put = await boxOf(bucket);
  expect(put.x > tableAt.x + tableAt.width || put.y > tableAt.y + tableAt.height).toBe(true);

  // A block that is there already goes where it is put.
  await page.mouse.move(put.middle.x, put.middle.y + 12);
  await page.mouse.down();
  await page.mouse.move(put.middle.x + 4, put.middle.y + 12);
  await page.mouse.move((functionAt.middle.x + tableAt.middle.x) / 2, functionAt.middle.y, {
    steps: 8,
  });
  await expect(page.locator('[data-tone="refusal"]')).toBeVisible();
  await page.mouse.up();
  await expect(page.getByText('It was moved, not connected.')).toBeVisible();
  await expect(lines).toHaveCount(1);
  await expect.poll(async () => (await boxOf(bucket)).x).toBeLessThan(put.x);
});

test('a selected block grows, is put between, and becomes another', async ({ stackwright }) => {
  const { page } = stackwright;
  await newEmptyDesign(page);
  await drag(page, 'Lambda function', 300, 300);
  const first = blockNamed(page, 'function');
  const lines = canvas(page).locator('[data-connection]');

  // The arrow beside a port asks for what fits on that side.
  await first.click();
  const at = await boxOf(first);
  await page.mouse.move(at.x + at.width + 4, at.middle.y);
  await page
    .getByRole('button', { name: 'Insert a block connected to function at its right' })
    .click();
  await page.keyboard.type('dynamodb');
  await page.keyboard.press('Enter');
  await expect(connection(page, /function reads and writes table/)).toHaveCount(1);

  // With keys: a clone below, connected.
  await first.click();
  await page.keyboard.press('ControlOrMeta+Alt+Shift+ArrowDown');
  await expect(connection(page, /function calls function 2/)).toHaveCount(1);
  expect((await boxOf(blockNamed(page, 'function 2'))).y).toBeGreaterThan(at.y + at.height);

  // Into a connection.
  await connection(page, /function calls function 2/).click({ force: true });
  await page.keyboard.press('Insert');
  await page.keyboard.type('queue');
  await page.keyboard.press('Escape');
  await expect(lines).toHaveCount(2);
  await page.keyboard.press('Insert');
  await page.keyboard.type('sqs');
  await page.keyboard.press('Enter');
  await expect(connection(page, /function sends queue/)).toHaveCount(1);
  await expect(connection(page, /queue triggers function 2/)).toHaveCount(1);

  // Replaced, it keeps its name and what still fits; one step.
  await first.click();
  await page.keyboard.press('r');
  await page.keyboard.type('ecs service');
  await page.keyboard.press('Enter');
  await expect(first).toHaveAttribute('data-block-type', 'ecs-service');
  await expect(connection(page, /function reads and writes table/)).toHaveCount(1);
  await page.keyboard.press('ControlOrMeta+z');
  await expect(first).toHaveAttribute('data-block-type', 'lambda-function');
});

test('a port that is clicked, or dragged to a free spot, asks for the next block', async ({
  stackwright: { page },
}) => {
  await newEmptyDesign(page);
  await drag(page, 'Lambda function', 300, 200);
  const lambda = block(page, 'lambda-function');
  await page.keyboard.press('Escape');
  await lambda.hover();
  const port = lambda.getByRole('button', { name: /^Connect .* from its right$/ });
  const search = page.getByRole('dialog', { name: /^Connect from/ });

  await port.hover();
  await page.mouse.down();
  const spot = await pointOn(page, 620, 420);
  await page.mouse.move(spot.x - 40, spot.y, { steps: 6 });
  await page.mouse.move(spot.x, spot.y);
  await expect(page.getByText('A new block here')).toBeVisible();
  // Escape breaks it off; letting go then means nothing.
  await page.keyboard.press('Escape');
  await page.mouse.up();
  await expect(search).toHaveCount(0);

  await lambda.hover();
  await port.hover();
  await page.mouse.down();
  await page.mouse.move(spot.x, spot.y, { steps: 6 });
  await page.mouse.up();
  await expect(search).toBeVisible();
  await page.keyboard.type('sqs');
  await page.keyboard.press('Enter');
  const queue = await boxOf(block(page, 'sqs-queue'));
  expect(Math.hypot(queue.middle.x - spot.x, queue.middle.y - spot.y)).toBeLessThan(12);
  await expect(canvas(page).locator('[data-connection]')).toHaveCount(1);
  await page.keyboard.press('ControlOrMeta+z');
  await expect(block(page, 'sqs-queue')).toHaveCount(0);

  await lambda.hover();
  await lambda.getByRole('button', { name: /^Connect .* from its bottom$/ }).click();
  await page.keyboard.type('dynamodb');
  await page.keyboard.press('Enter');
  const table = await boxOf(block(page, 'dynamodb-table'));
  expect(table.y).toBeGreaterThan((await boxOf(lambda)).y);
  await expect(connection(page, /reads and writes/)).toHaveCount(1);

  // Escape selects nothing, and the keyboard stays at the block: its keys go on from there.
  await page.keyboard.press('Escape');
  await page.keyboard.press('F2');
  await expect(block(page, 'dynamodb-table').getByRole('textbox')).toBeFocused();
});
