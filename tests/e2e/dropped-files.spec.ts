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

interface Drag {
  drop(): Promise<void>;
  leave(): Promise<void>;
}

/** Held over the canvas: a browser says so again and again. */
async function drag(page: Page, files: readonly Dropped[]): Promise<Drag> {
  const held = await canvas(page).evaluateHandle((element, all) => {
    const dataTransfer = new DataTransfer();
    for (const { name, type, text } of all)
      dataTransfer.items.add(new File([text], name, { type }));
    const at = { clientX: 700, clientY: 400, bubbles: true, cancelable: true, dataTransfer };
    const send = (name: string): void => void element.dispatchEvent(new DragEvent(name, at));
    const timer = setInterval(send, 60, 'dragover');
    return {
      leave: () => clearInterval(timer),
      drop: () => {
        clearInterval(timer);
        send('drop');
      },
    };
  }, files);
  return {
    drop: () => held.evaluate(({ drop }) => drop()),
    leave: () => held.evaluate(({ leave }) => leave()),
  };
}

const tabs = (page: Page) => page.getByRole('tablist', { name: 'Open designs' }).getByRole('tab');

test('designs and templates open in tabs of their own, and what is broken says why', async ({
  stackwright,
}) => {
  const { page } = stackwright;
  await expect(blockNamed(page, 'storefront')).toBeVisible();
  const promise = page.getByText('Drop to open this file in a new tab');
  const given = await drag(page, [design]);
  await expect(promise).toBeVisible();
  await given.leave();
  await expect(promise).toHaveCount(0);
  await expect(tabs(page)).toHaveCount(0);
  await (await drag(page, [design])).drop();
  await expect(tabs(page)).toHaveText(['Shop', 'Store']);

  await (await drag(page, [broken, template])).drop();
  await expect(page.getByText('broken.stackwright.json could not be opened')).toBeVisible();
  await expect(tabs(page)).toHaveText(['Shop', 'Store', 'queue']);
  await expect(block(page, 'AWS::SQS::Queue').or(block(page, 'sqs-queue'))).toHaveCount(1);
  await page.keyboard.press('Escape');
  await expect(page.getByText('broken.stackwright.json could not be opened')).toHaveCount(0);
  await page.keyboard.press('ControlOrMeta+z');
  await expect(page.getByRole('heading', { name: 'An empty canvas' })).toBeVisible();
});
