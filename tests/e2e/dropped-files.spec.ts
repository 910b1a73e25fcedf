// Files dragged onto the window: what letting go will do is said before, and each opens as what it is.
import { readFileSync } from 'node:fs';
import type { Page } from '@playwright/test';
import { block, blockNamed, canvas, newEmptyDesign } from './gestures.ts';
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
async function drag(page: Page, dragged: readonly Dropped[] | string): Promise<Drag> {
  const held = await canvas(page).evaluateHandle((element, all) => {
    const dataTransfer = new DataTransfer();
    if (typeof all === 'string') dataTransfer.setData('text/plain', all);
    else
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
  }, dragged);
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

test('what is no design says what it is, all of it in one message, and the design stays', async ({
  stackwright,
}) => {
  const { page } = stackwright;
  await expect(blockNamed(page, 'storefront')).toBeVisible();
  const letter: Dropped = { name: 'letter.txt', type: 'text/plain', text: 'Dear team' };
  const empty: Dropped = { name: 'empty.txt', type: 'text/plain', text: '' };
  const other: Dropped = { name: 'package.json', type: 'application/json', text: '{"name":"x"}' };
  const notice = page.getByRole('alert');

  await (await drag(page, [letter])).drop();
  await expect(notice).toContainText('letter.txt could not be opened');
  await expect(notice).toContainText('It is text, but neither a design nor a CloudFormation');
  await expect(notice).toContainText('Stackwright opens designs');
  await page.keyboard.press('Escape');
  await expect(notice).toHaveCount(0);

  await (await drag(page, [letter, empty, other])).drop();
  await expect(notice).toHaveCount(1);
  await expect(notice).toContainText('3 files could not be opened');
  await expect(notice).toContainText('empty.txt: It is empty.');
  await expect(notice).toContainText('package.json: It is JSON, but neither');
  await expect(tabs(page)).toHaveCount(0);
  await expect(blockNamed(page, 'storefront')).toBeVisible();
});

test('text that is dragged in becomes blocks or a note, and one undo takes it away', async ({
  stackwright,
}) => {
  const { page } = stackwright;
  await newEmptyDesign(page);
  const held = await drag(page, template.text);
  await expect(page.getByText('Drop to put this text on the canvas')).toBeVisible();
  await held.drop();
  await expect(blockNamed(page, 'Inbox')).toBeVisible();
  await (await drag(page, 'Ask the team')).drop();
  await expect(block(page, 'note')).toContainText('Ask the team');
  await canvas(page).focus();
  await page.keyboard.press('ControlOrMeta+z');
  await expect(block(page, 'note')).toHaveCount(0);
  await expect(blockNamed(page, 'Inbox')).toBeVisible();
});
