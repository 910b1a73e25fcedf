// The wider catalog in a hand: blocks of several services placed and joined, values refused, a
// connection's contract edited, and what is only drawn.
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

test('places and connects blocks found by a general word', async ({ stackwright }) => {
  const { page } = stackwright;
  await newEmptyDesign(page);
  await drag(page, 'Lambda function', 200, 160);
  await drag(page, 'Kinesis stream', 560, 160, 'kafka');
  await drag(page, 'State machine', 560, 420, 'saga');
  await drag(page, 'Event bus', 200, 420, 'pub sub');

  await connect(page, blockNamed(page, 'function'), blockNamed(page, 'stream'));
  await expect(connection(page, /puts/)).toHaveCount(1);
  await connect(page, blockNamed(page, 'bus'), blockNamed(page, 'workflow'));
  await expect(connection(page, /triggers/)).toHaveCount(1);

  // A bus has nothing to say to a table, and what would is said.
  await drag(page, 'DynamoDB table', 200, 620);
  await connect(page, blockNamed(page, 'bus'), blockNamed(page, 'table'));
  await expect(page.getByText(/can't .* (a )?table: put/)).toBeVisible();
  await expect(connection(page, /triggers/)).toHaveCount(1);
});

test('places and connects a schedule by keys alone', async ({ stackwright }) => {
  const { page } = stackwright;
  await newEmptyDesign(page);
  for (const word of ['step functions', 'cron']) {
    await canvas(page).focus();
    await page.keyboard.press('/');
    await page.keyboard.type(word);
    // Beside what was added before, and not connected yet.
    await page.keyboard.press('Shift+Enter');
  }
  await expect(block(page, 'state-machine')).toHaveCount(1);
  await expect(block(page, 'schedule')).toHaveCount(1);

  // What was added last is selected.
  await canvas(page).focus();
  await page.keyboard.press('c');
  await expect(page.getByRole('textbox', { name: 'Connect schedule to' })).toBeFocused();
  await page.keyboard.type('work');
  await page.keyboard.press('Enter');
  await expect(connection(page, /triggers/)).toHaveCount(1);
});

test('refuses a port that there is not, and names a second index apart', async ({
  stackwright,
}) => {
  const { page } = stackwright;
  await newEmptyDesign(page);
  await drag(page, 'Network Load Balancer', 300, 200);
  const port = page.getByRole('textbox', { name: 'Port', exact: true });
  await port.fill('70000');
  await port.press('Enter');
  await expect(page.getByText('At most 65,535.')).toBeVisible();
  await port.fill('8443');
  await port.press('Enter');
  await expect(page.getByText('At most 65,535.')).toHaveCount(0);
  await page.keyboard.press('Escape');
  await blockNamed(page, 'nlb').click();
  await expect(port).toHaveValue('8443');

  await drag(page, 'DynamoDB table', 300, 400);
  const add = page.getByRole('button', { name: 'Add', exact: true }).first();
  await add.click();
  // The card of the new index has the keyboard at once.
  await expect(page.getByRole('textbox', { name: 'Name', exact: true })).toBeFocused();
  await add.click();
  await expect(page.getByText('by-key-2', { exact: true })).toBeVisible();
  await expect(page.getByText(/two indexes are called/)).toHaveCount(0);
});

test('edits the contract of a connection, and takes it back', async ({ stackwright }) => {
  const { page } = stackwright;
  await newEmptyDesign(page);
  await drag(page, 'Lambda function', 200, 200);
  await drag(page, 'S3 bucket', 560, 200);
  await connect(page, blockNamed(page, 'function'), blockNamed(page, 'bucket'));
  await connection(page, /reads and writes/).click({ force: true });

  const withhold = page.getByRole('button', { name: 'Withhold s3:DeleteObject' });
  const restore = page.getByRole('button', { name: 'Allow s3:DeleteObject again' });
  await withhold.click();
  await expect(restore).toBeVisible();
  await expect(withhold).toHaveCount(0);

  const another = page.getByRole('textbox', { name: 'Allow another action' });
  await another.fill('s3:*');
  await another.press('Enter');
  await expect(page.getByText(/without wildcards/)).toBeVisible();
  await another.fill('s3:GetObjectTagging');
  await another.press('Enter');
  await expect(
    page.getByRole('button', { name: 'Withhold s3:GetObjectTagging' }).first(),
  ).toBeVisible();

  await page.getByRole('button', { name: 'BUCKET_BUCKET' }).click();
  const variable = page.getByRole('textbox', { name: /Name of the variable/ });
  await variable.fill('UPLOADS');
  await variable.press('Enter');
  await expect(page.getByRole('button', { name: 'UPLOADS', exact: true })).toBeVisible();

  await canvas(page).focus();
  for (let step = 0; step < 3; step += 1) await page.keyboard.press('ControlOrMeta+z');
  await expect(withhold).toBeVisible();
  await expect(restore).toHaveCount(0);
  await expect(page.getByRole('button', { name: 'BUCKET_BUCKET' })).toBeVisible();
});

test('draws a group round blocks and lays a note beside them', async ({ stackwright }) => {
  const { page } = stackwright;
  await newEmptyDesign(page);
  await drag(page, 'Group', 300, 260);
  await drag(page, 'SQS queue', 300, 280);
  await expect(page.getByRole('combobox', { name: 'Sits in' })).toHaveValue('group');

  // Dragged over the minimap, the border goes on following the pointer and the view stays.
  await blockNamed(page, 'group').click({ position: { x: 60, y: 14 } });
  const before = await boxOf(blockNamed(page, 'group'));
  const frame = await boxOf(canvas(page));
  await page.mouse.move(before.x + before.width, before.y + before.height);
  await page.mouse.down();
  await page.mouse.move(frame.x + frame.width - 80, frame.y + frame.height - 70, { steps: 8 });
  await page.mouse.up();
  const group = () => boxOf(blockNamed(page, 'group'));
  await expect.poll(async () => (await group()).width).toBeGreaterThan(before.width + 100);
  expect((await group()).x).toBeCloseTo(before.x, 0);

  await drag(page, 'Note', 720, 120);
  await page.getByRole('textbox', { name: 'Text', exact: true }).fill('Load-test it first.');
  await page.keyboard.press('Tab');
  await expect(canvas(page).getByText('Load-test it first.')).toBeVisible();
  await expect(page.getByText(/1 resource|[23] resources/).first()).toBeVisible();

  await canvas(page).focus();
  await page.keyboard.press('ControlOrMeta+z');
  await expect(canvas(page).getByText('Load-test it first.')).toHaveCount(0);
  await page.keyboard.press('ControlOrMeta+z');
  await expect(block(page, 'note')).toHaveCount(0);
});

test('a new note is written in at once, and an image asks for its picture', async ({
  stackwright: { page },
}) => {
  await newEmptyDesign(page);
  await canvas(page).focus();
  await page.keyboard.press('/');
  await page.keyboard.type('note');
  await page.keyboard.press('Enter');
  await page.keyboard.type('Here is room');
  await page.keyboard.press('ControlOrMeta+Enter');
  await expect(block(page, 'note')).toContainText('Here is room');
  await page.getByLabel(/^Search \d+ blocks$/).fill('Text');
  await page
    .getByRole('treeitem', { name: 'Text', exact: true })
    .dragTo(canvas(page), { targetPosition: { x: 420, y: 120 } });
  await page.keyboard.type('Edge');
  await page.keyboard.press('ControlOrMeta+Enter');
  await expect(block(page, 'text')).toHaveText('Edge');

  await drag(page, 'Image', 200, 300);
  const asked = page.waitForEvent('filechooser');
  await page.getByRole('button', { name: 'Choose a picture…' }).click();
  await (await asked).setFiles('assets/app-icon.png');
  await expect(block(page, 'image').locator('img')).toBeVisible();
  await page.keyboard.press('ControlOrMeta+z');
  await expect(page.getByRole('button', { name: 'Choose a picture…' })).toBeVisible();
});
