// Files that are bad, shared or changed behind one's back, and a crash: nothing is lost, and each
// says what happened.
import { readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { block, blockNamed, drag, fromMenu, newEmptyDesign } from './gestures.ts';
import { expect, type Stackwright, test } from './stackwright.ts';

const shop = readFileSync('assets/examples/shop.stackwright.json', 'utf8');

const bad: readonly { readonly what: string; readonly text: string; readonly says: RegExp }[] = [
  { what: 'truncated', text: shop.slice(0, shop.length / 2), says: /not valid JSON/ },
  { what: 'foreign', text: '{"name":"package"}', says: /not a Stackwright design/ },
  {
    what: 'newer',
    text: shop.replace('"version": 1', '"version": 99'),
    says: /newer Stackwright/,
  },
];

const state = ({ page }: Stackwright) => page.getByRole('status', { name: 'State of the design' });

const openFile = (stackwright: Stackwright, name: string): Promise<void> =>
  stackwright.choosing('open', name, () => fromMenu(stackwright.page, 'Open…'));

for (const { what, text, says } of bad)
  test(`a ${what} file is refused with its reason, and the design on screen stays`, async ({
    stackwright,
  }) => {
    const { page, folder } = stackwright;
    writeFileSync(join(folder, `${what}.stackwright.json`), text);
    await openFile(stackwright, `${what}.stackwright.json`);
    await expect(page.getByText(says)).toBeVisible();
    await expect(blockNamed(page, 'storefront')).toBeVisible();
    expect(readFileSync(join(folder, `${what}.stackwright.json`), 'utf8')).toBe(text);
  });

test('work that was never saved is offered again after a crash', async ({ stackwright }) => {
  await newEmptyDesign(stackwright.page);
  await drag(stackwright.page, 'SQS queue', 300, 240);
  await expect(block(stackwright.page, 'sqs-queue')).toBeVisible();
  await stackwright.kept(/sqs-queue/);

  const page = await stackwright.crashAndRestart();
  await expect(page.getByRole('dialog')).toContainText('ended before this work was saved');
  await page.getByRole('button', { name: 'Recover' }).click();
  await expect(block(page, 'sqs-queue')).toBeVisible();
  await expect(state(stackwright)).toHaveText('Unsaved');
});

test('a file that changes on disk is not overwritten unasked', async ({ stackwright }) => {
  const { page, folder } = stackwright;
  const path = join(folder, 'shared.stackwright.json');
  await stackwright.choosing('save', 'shared.stackwright.json', () => fromMenu(page, 'Save as…'));
  await expect(state(stackwright)).toHaveText('Saved');
  await expect(() => expect(readFileSync(path, 'utf8')).toBe(shop)).toPass();

  writeFileSync(path, shop.replace('"name": "storefront"', '"name": "shop-window"'));
  const warning = page.getByRole('alert').filter({ hasText: 'changed by another program' });
  await expect(warning).toBeVisible();
  await page.getByRole('button', { name: 'Reload' }).click();
  await expect(blockNamed(page, 'shop-window')).toBeVisible();
  await expect(warning).toHaveCount(0);
});

test('a second window on a file is told about the first', async ({ stackwright }, info) => {
  test.skip(info.project.name === 'electron', 'Electron keeps to one window a process');
  const { page } = stackwright;
  await stackwright.choosing('save', 'shared.stackwright.json', () => fromMenu(page, 'Save as…'));
  await expect(state(stackwright)).toHaveText('Saved');

  const second = await stackwright.openWindow();
  await fromMenu(second, 'Open…');
  await second.getByRole('option', { name: 'shared.stackwright.json' }).click();
  await second.getByRole('button', { name: 'Open', exact: true }).click();
  await expect(second.getByRole('alert').filter({ hasText: 'is also open' })).toBeVisible();
});
