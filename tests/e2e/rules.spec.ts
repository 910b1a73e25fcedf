// A rule is turned off here, and a team's file holds from the moment it is written.
import { writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { block, drag, newEmptyDesign } from './gestures.ts';
import { expect, test } from './stackwright.ts';

const patient = {
  id: 'acme-queues-patient',
  title: 'A queue that is in a hurry',
  severity: 'error',
  why: 'We lost orders once.',
  select: { block: { type: 'sqs-queue', where: [{ property: 'visibilityTimeout', less: 9000 }] } },
  message: '{name} hides messages for {property:visibilityTimeout} s only.',
};

test('rules are set for a design, and by the file of its team', async ({ stackwright }) => {
  const { page, folder } = stackwright;
  await newEmptyDesign(page);
  await drag(page, 'SQS queue', 300, 160);
  await expect(block(page, 'sqs-queue')).toBeVisible();
  await page.keyboard.press('F8');
  const problems = page.getByRole('tree', { name: 'Problems' });
  await expect(problems.getByRole('treeitem').first()).toBeVisible();

  const dialog = page.getByRole('dialog', { name: 'Rules' });
  const openRules = () => page.getByRole('button', { name: 'Rules…' }).first().click();
  await openRules();
  await expect(dialog.getByLabel('Search rules')).toBeFocused();
  await dialog.getByLabel('Search rules').fill('disconnected-block');
  await dialog.getByLabel(/^Severity of/).selectOption('off');
  await dialog.getByRole('button', { name: 'Done' }).click();
  await expect(problems.getByText('connected to nothing')).toHaveCount(0);
  await page.getByRole('button', { name: /^Undo/ }).click();
  await expect(problems.getByText('connected to nothing').first()).toBeVisible();

  await stackwright.choosing('save', 'team.stackwright.json', () =>
    page.keyboard.press('ControlOrMeta+s'),
  );
  await expect(page.getByRole('status', { name: 'State of the design' })).toHaveText('Saved');
  writeFileSync(
    join(folder, 'stackwright.rules.json'),
    JSON.stringify({ format: 'stackwright-rules', version: 1, name: 'Acme', custom: [patient] }),
  );
  await expect(problems.getByText(/hides messages for \d+ s only/)).toBeVisible();
  await openRules();
  await expect(dialog.getByText('Acme:')).toBeVisible();
  await dialog.getByText('Your team’s', { exact: true }).click();
  await expect(dialog.getByText('A queue that is in a hurry')).toBeVisible();
});
