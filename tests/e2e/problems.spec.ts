// Problems are found, walked through, looked at before they are fixed, fixed one by one and all
// together, or lived with on purpose: waived with a reason they are counted, not hidden.
import { readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import type { Page } from '@playwright/test';
import { sketch } from '#app/design/testing/sketch.ts';
import { writeDesign } from '#app/design/write.ts';
import { expect, test } from './stackwright.ts';

const file = join(tmpdir(), `stackwright-problems-${process.pid}.stackwright.json`);
const queue = { type: 'sqs-queue', properties: { deadLetterQueue: false } };
const text = writeDesign(
  sketch({
    blocks: {
      web: { type: 'lambda-function', at: [0, 0] },
      cart: { type: 'lambda-function', at: [240, 0] },
      orders: { ...queue, at: [0, 120] },
      mails: { ...queue, at: [0, 240] },
      news: { ...queue, at: [0, 360] },
      ship: { type: 'lambda-function', at: [240, 120] },
      post: { type: 'lambda-function', at: [240, 240] },
      tell: { type: 'lambda-function', at: [240, 360] },
    },
    connections: [
      ['web', 'calls', 'cart'],
      ['cart', 'calls', 'web'],
      ['orders', 'triggers', 'ship'],
      ['mails', 'triggers', 'post'],
      ['news', 'triggers', 'tell'],
    ],
  }),
);
test.use({ startArguments: [file] });
// A journey saves what it changed.
test.beforeEach(() => writeFileSync(file, text));
test.afterAll(() => rmSync(file, { force: true }));

const rows = (page: Page) =>
  page.getByRole('tree', { name: 'Problems' }).locator('[role=treeitem][aria-level="2"]');
const detail = (page: Page) => page.getByRole('region', { name: 'Selected problem' });
const filterBy = (page: Page, words: string) =>
  page.getByRole('searchbox', { name: 'Filter problems' }).fill(words);

test('problems are filtered, walked through with F8, and light up their path', async ({
  stackwright: { page },
}) => {
  await page.getByRole('tab', { name: /Problems/ }).click();
  await expect(rows(page).filter({ hasText: 'always fails' })).toHaveCount(3);

  await filterBy(page, 'queue-without-dlq');
  await expect(rows(page)).toHaveCount(3);
  await expect(page.getByText(/^3 of \d+ shown$/)).toBeVisible();
  await page.keyboard.press('F8');
  await expect(detail(page).getByText('1 of 3')).toBeVisible();
  await page.keyboard.press('F8');
  await expect(detail(page).getByText('2 of 3')).toBeVisible();
  await page.keyboard.press('Shift+F8');
  await page.keyboard.press('Shift+F8');
  await expect(detail(page).getByText('3 of 3')).toBeVisible();

  await filterBy(page, 'no such words');
  await expect(page.getByText('No problem fits the filter')).toBeVisible();
  await page.getByRole('button', { name: 'Show all' }).last().click();

  await filterBy(page, 'synchronous-cycle');
  await rows(page).first().click();
  await expect(page.locator('[data-canvas][data-lit]')).toHaveCount(1);
  await expect(page.locator('[data-connection][data-light=error]')).toHaveCount(2);
  await expect(page.locator('[data-block-name][data-light=error]')).toHaveCount(2);
  await page.keyboard.press('Escape');
  await expect(page.locator('[data-canvas][data-lit]')).toHaveCount(0);

  // Another grouping, kept for the next time.
  await page.getByRole('button', { name: 'Show all' }).click();
  await page.getByRole('button', { name: /^Group problems/ }).click();
  await page.getByRole('menuitemradio', { name: 'By rule' }).click();
  // Only rows in view are in the document.
  await filterBy(page, 'queue-without-dlq');
  const group = page.getByRole('treeitem', { name: 'A queue without a dead-letter queue, 3' });
  await expect(group).toHaveAttribute('aria-expanded', 'true');
  await group.click();
  await expect(group).toHaveAttribute('aria-expanded', 'false');
  await page.reload();
  // The drawer is open, as it was left.
  await expect(page.getByRole('button', { name: 'Group problems: By rule' })).toBeVisible();

  // A badge leads to the problems of its block.
  await page
    .locator('[data-block-name=mails]')
    .getByRole('button', { name: /warning/ })
    .click();
  await expect(page.getByRole('button', { name: 'Only selected blocks' })).toHaveAttribute(
    'aria-pressed',
    'true',
  );
  await expect(rows(page).filter({ hasNotText: 'mails' })).toHaveCount(0);
  await expect(rows(page).first()).toHaveAttribute('aria-selected', 'true');
});

test('a fix is looked at before it is made, all of a rule at once, and undone in one step', async ({
  stackwright: { page },
}) => {
  await page.getByRole('tab', { name: /Problems/ }).click();
  await filterBy(page, 'queue-without-dlq');
  await expect(rows(page)).toHaveCount(3);
  await rows(page).filter({ hasText: 'mails' }).click();

  const preview = page.getByRole('region', { name: 'Preview' });
  await page.getByRole('button', { name: /^Preview: Give mails/ }).click();
  await expect(preview.getByText('1 problem goes, none comes.')).toBeVisible();
  await expect(preview.getByRole('list', { name: 'What changes' })).toContainText(
    /mails.*Dead-letter queue.*off.*on/,
  );
  await preview.getByRole('button', { name: 'Back' }).click();
  await expect(rows(page)).toHaveCount(3);

  await page.getByRole('button', { name: /^Fix: Give mails/ }).click();
  await expect(rows(page)).toHaveCount(2);
  await page.getByRole('button', { name: /^Undo/ }).click();
  await expect(rows(page)).toHaveCount(3);

  await rows(page).first().click();
  await page.getByRole('button', { name: 'Fix all 3…' }).click();
  await expect(preview.getByText('3 problems go, none comes.')).toBeVisible();
  await expect(preview.getByRole('list', { name: 'Goes' }).getByRole('listitem')).toHaveCount(3);
  await preview.getByRole('button', { name: 'Fix 3' }).click();
  await expect(page.getByText('No problem fits the filter')).toBeVisible();
  await page.getByRole('button', { name: /^Undo/ }).click();
  await expect(rows(page)).toHaveCount(3);
});

test('a problem is waived with a reason and an end, the waiver changed and taken back', async ({
  stackwright,
}) => {
  const { page } = stackwright;
  await page.getByRole('tab', { name: /Problems/ }).click();
  await filterBy(page, 'queue-without-dlq');
  await rows(page).filter({ hasText: 'mails' }).click();

  await page.getByRole('button', { name: 'Waive…' }).click();
  const dialog = page.getByRole('dialog');
  await dialog.getByLabel('Why it is fine here').fill('It is filled by hand.');
  await dialog.getByLabel('Decided by').fill('Ada');
  await dialog.getByText('30 days', { exact: true }).click();
  await dialog.getByRole('button', { name: 'Waive' }).click();
  await expect(rows(page)).toHaveCount(2);

  await page.getByRole('button', { name: '1 waiver' }).click();
  const waivers = page.getByRole('tree', { name: 'Waivers' }).getByRole('treeitem');
  await expect(waivers).toHaveCount(1);
  await expect(waivers).toContainText(/mails.*It is filled by hand. · Ada.*30 days left/);
  await waivers.click();
  const waiver = page.getByRole('region', { name: 'Selected waiver' });
  await waiver.getByRole('button', { name: 'Change…' }).click();
  await dialog.getByText('Never', { exact: true }).click();
  await dialog.getByRole('button', { name: 'Change' }).click();
  await expect(waivers).toContainText('no end');

  await page.keyboard.press('ControlOrMeta+s');
  await expect(page.getByRole('status', { name: 'State of the design' })).toHaveText('Saved');
  await expect.poll(() => readFileSync(file, 'utf8')).toContain('It is filled by hand.');

  await waiver.getByRole('button', { name: 'Take back' }).click();
  await expect(waivers).toHaveCount(0);
  await page.getByRole('button', { name: /waivers$/ }).click();
  await expect(rows(page)).toHaveCount(3);
});
