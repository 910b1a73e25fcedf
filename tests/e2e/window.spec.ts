// What the parts of the window owe each other: a search adds what it names, beside what one works on
// and in view; a resource's nested properties can be filled in; panels stay as they were left.
import { block, blockNamed, canvas, newEmptyDesign } from './gestures.ts';
import { expect, test } from './stackwright.ts';

test('a search adds the block of that name beside the selected one', async ({ stackwright }) => {
  const { page } = stackwright;
  await newEmptyDesign(page);
  const search = page.getByLabel(/^Search \d+ blocks$/);
  for (const name of ['VPC', 'SQS queue', 'SNS topic', 'AWS::Events::Rule']) {
    await search.fill(name);
    await page.getByRole('treeitem', { name, exact: true }).waitFor();
    await search.press('Enter');
    await search.fill('');
  }
  await expect(block(page, 'vpc')).toHaveCount(1); // not the tier, whose summary names a VPC
  const [topic, rule] = [
    await blockNamed(page, 'topic').boundingBox(),
    await block(page, 'AWS::Events::Rule').boundingBox(),
  ];
  if (!topic || !rule) throw new Error('A block that was just added is not drawn.');
  expect(Math.hypot(rule.x - topic.x, rule.y - topic.y)).toBeLessThan(400);
  await expect(block(page, 'AWS::Events::Rule')).toBeInViewport({ ratio: 1 });

  await page.getByRole('combobox', { name: 'Add a property', exact: true }).click();
  await page.getByRole('option', { name: 'Targets' }).click();
  await page.getByRole('button', { name: 'Add', exact: true }).click();
  // What a target must have is asked for; what it may have waits to be wanted.
  await expect(page.getByRole('textbox', { name: 'Arn' })).toBeVisible();
  await expect(page.getByRole('textbox', { name: 'GraphQLOperation' })).toHaveCount(0);
  await expect(
    page.getByRole('button', { name: 'Enter an intrinsic function for Arn' }),
  ).toBeVisible();
});

test('a folded drawer stays folded while the window grows', async ({ stackwright }) => {
  const { page } = stackwright;
  await expect(canvas(page)).toBeVisible();
  await page.setViewportSize({ width: 1440, height: 1700 });
  await expect.poll(async () => (await canvas(page).boundingBox())?.height).toBeGreaterThan(1500);
  await expect(page.getByRole('button', { name: 'Fold the drawer' })).toHaveCount(0);
});

test('what is typed before a dialog’s field is there goes to the field, not to the canvas', async ({
  stackwright: { page },
}) => {
  await blockNamed(page, 'storefront').click();
  // A arranges the selection, R asks for a replacement.
  await page.keyboard.press('ControlOrMeta+k');
  await page.keyboard.type('arr');
  await expect(page.getByRole('combobox', { name: 'Find a command or a block' })).toHaveValue(
    'arr',
  );
  await expect(page.getByRole('button', { name: 'Undo' }).first()).toBeDisabled();
  await page.keyboard.press('Escape');
  await canvas(page).focus();
  await page.keyboard.press('?');
  await page.keyboard.type('arr');
  await expect(page.getByRole('searchbox', { name: 'Search shortcuts' })).toHaveValue('arr');
});
