// Living with a problem on purpose: waived with a reason it is counted, not hidden, and comes back.
import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { block, drag, newEmptyDesign } from './gestures.ts';
import { expect, test } from './stackwright.ts';

test('a problem is waived with a reason, and counts again when the waiver goes', async ({
  stackwright,
}) => {
  const { page } = stackwright;
  await newEmptyDesign(page);
  await drag(page, 'SQS queue', 300, 160);
  await expect(block(page, 'sqs-queue')).toBeVisible();
  await page.keyboard.press('F8');
  const problems = page.getByRole('listbox', { name: 'Problems' }).getByRole('option');
  await expect(problems.first()).toBeVisible();
  const before = await problems.count();

  await page.getByRole('button', { name: 'Waive…' }).click();
  const dialog = page.getByRole('dialog');
  await dialog.getByLabel('Why it is fine here').fill('It is filled by hand.');
  await dialog.getByRole('button', { name: /^Waive/ }).click();
  await expect(problems).toHaveCount(before - 1);

  await stackwright.choosing('save', 'waived.stackwright.json', () =>
    page.keyboard.press('ControlOrMeta+s'),
  );
  await expect(page.getByRole('status', { name: 'State of the design' })).toHaveText('Saved');
  expect(readFileSync(join(stackwright.folder, 'waived.stackwright.json'), 'utf8')).toContain(
    'It is filled by hand.',
  );

  await page.getByRole('button', { name: /^Undo/ }).click();
  await expect(problems).toHaveCount(before);
});
