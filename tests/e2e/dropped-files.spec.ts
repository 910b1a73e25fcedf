// Files dragged onto the window: what letting go will do is said before, and each opens as what it is.
import { readFileSync } from 'node:fs';
import type { Page } from '@playwright/test';
import { block, blockNamed, canvas } from './gestures.ts';
import { expect, test } from './stackwright.ts';

interface Dropped {
  readonly name: string;
  readonly type: string;
  readonly text: string;
}

const shop = readFileSync('assets/examples/shop.stackwright.json', 'utf8');
const design: Dropped = {
  name: 'store.stackwright.json',
  type: 'application/json',
  text: shop.replace('"name": "Shop"', '"name": "Store"'),
};
const template: Dropped = {
  name: 'queue.yaml',
  type: '',
  text: 'Resources:\n  Inbox:\n    Type: AWS::SQS::Queue\n',
};
const broken: Dropped = { ...design, name: 'broken.stackwright.json', text: shop.slice(0, 900) };

async function drag(page: Page, files: readonly Dropped[]): Promise<{ drop(): Promise<void> }> {
  const transfer = await page.evaluateHandle((all) => {
    const made = new DataTransfer();
    for (const { name, type, text } of all) made.items.add(new File([text], name, { type }));
    return made;
  }, files);
  const at = { clientX: 700, clientY: 400, bubbles: true, cancelable: true };
  const send = (name: string) =>
    canvas(page).dispatchEvent(name, { ...at, dataTransfer: transfer });
  await send('dragover');
  return { drop: () => send('drop') };
}

const tabs = (page: Page) => page.getByRole('tablist', { name: 'Open designs' }).getByRole('tab');

test('designs and templates open in tabs of their own, and what is broken says why', async ({
  stackwright,
}) => {
  const { page } = stackwright;
  await expect(blockNamed(page, 'storefront')).toBeVisible();
  const one = await drag(page, [design]);
  await expect(page.getByText('Drop to open this file in a new tab')).toBeVisible();
  await expect(page.getByText('Drop to open this file in a new tab')).toHaveCount(0); // let go elsewhere
  await one.drop();
  await expect(tabs(page)).toHaveText(['Shop', 'Store']);

  const several = await drag(page, [broken, template]);
  await several.drop();
  await expect(page.getByText('broken.stackwright.json could not be opened')).toBeVisible();
  await expect(tabs(page)).toHaveText(['Shop', 'Store', 'queue']);
  await expect(block(page, 'AWS::SQS::Queue').or(block(page, 'sqs-queue'))).toHaveCount(1);
  await page.keyboard.press('ControlOrMeta+z');
  await expect(page.getByRole('heading', { name: 'An empty canvas' })).toBeVisible();
});
