import type { Page } from '@playwright/test';
import { block, blockNamed, canvas, newEmptyDesign } from './gestures.ts';
import { expect, test } from './stackwright.ts';

/** Puts text on the clipboard, and pastes it with the pointer in the middle of the canvas. */
async function paste(page: Page, text: string): Promise<void> {
  await page.evaluate((words) => navigator.clipboard.writeText(words), text);
  await canvas(page).hover();
  await canvas(page).focus();
  await page.keyboard.press('ControlOrMeta+V');
}

const TEMPLATE = `
Parameters:
  Stage: { Type: String, Default: dev }
Resources:
  Orders:
    Type: AWS::SQS::Queue
    Properties:
      QueueName: !Sub "\${Stage}-orders"
      RedrivePolicy: { deadLetterTargetArn: !GetAtt Failed.Arn, maxReceiveCount: 3 }
  Failed:
    Type: AWS::SQS::Queue
Outputs:
  Url: { Value: !Ref Orders }
`;

test('CloudFormation text becomes blocks, lines and parameters, in one step', async ({
  stackwright: { page },
}) => {
  await newEmptyDesign(page);
  await paste(page, TEMPLATE);
  await expect(blockNamed(page, 'Orders')).toBeVisible();
  await expect(blockNamed(page, 'Failed')).toBeVisible();
  await expect(canvas(page).getByRole('button', { name: /^Orders references Failed/ })).toHaveCount(
    1,
  );
  await expect(page.getByText('The template’s 1 output.')).toBeVisible();
  await page.getByRole('tab', { name: /^Template/ }).click();
  const template = page.getByRole('tabpanel', { name: /^Template/ });
  await expect(template).toContainText('deadLetterTargetArn: !GetAtt Failed.Arn');
  await expect(template).toContainText('Stage');
  await canvas(page).focus();
  await page.keyboard.press('ControlOrMeta+Z');
  await expect(blockNamed(page, 'Orders')).toHaveCount(0);
  await expect(page.getByRole('heading', { name: 'An empty canvas' })).toBeVisible();
});

test('blocks go to another window with what they refer to rewired', async ({
  stackwright,
}, info) => {
  test.skip(info.project.name === 'electron', 'Electron keeps to one window a process');
  const { page } = stackwright;
  await newEmptyDesign(page);
  await paste(page, TEMPLATE);
  await expect(blockNamed(page, 'Orders')).toBeVisible();
  await page.keyboard.press('ControlOrMeta+C');
  const other = await stackwright.openWindow();
  await newEmptyDesign(other);
  await canvas(other).hover();
  await canvas(other).focus();
  await other.keyboard.press('ControlOrMeta+V');
  await expect(blockNamed(other, 'Orders')).toBeVisible();
  await other.keyboard.press('ControlOrMeta+V');
  await expect(blockNamed(other, 'Orders 2')).toBeVisible();
  await other.getByRole('tab', { name: /^Template/ }).click();
  const template = other.getByRole('tabpanel', { name: /^Template/ });
  await expect(template).toContainText('deadLetterTargetArn: !GetAtt Failed2.Arn');
  await expect(template).toContainText('Default: dev');
});

test('words become a note, written on in place', async ({ stackwright: { page } }) => {
  await newEmptyDesign(page);
  await paste(page, 'Remember\nthe dead letters');
  await expect(block(page, 'note')).toContainText('the dead letters');
  await page.keyboard.press('Enter');
  const field = page.getByLabel('Text of Remember');
  await expect(field).toBeFocused();
  await field.fill('Remember\nthe alarms');
  await page.keyboard.press('ControlOrMeta+Enter');
  await expect(block(page, 'note')).toContainText('the alarms');
  await page.keyboard.press('ControlOrMeta+Z');
  await expect(block(page, 'note')).toContainText('the dead letters');
  await page.keyboard.press('Enter');
  await page.keyboard.type('nothing of it');
  await page.keyboard.press('Escape');
  await expect(block(page, 'note')).toContainText('the dead letters');
});

test('a picture becomes an image block, a broken one a message', async ({
  stackwright: { page },
}) => {
  await newEmptyDesign(page);
  const pasteImage = (broken: boolean) =>
    page.evaluate(async (cut) => {
      const drawing = new OffscreenCanvas(64, 32);
      drawing.getContext('2d')?.fillRect(8, 8, 32, 16);
      const whole = await drawing.convertToBlob({ type: 'image/png' });
      const data = new DataTransfer();
      data.items.add(
        new File([cut ? whole.slice(0, 40) : whole], 'logo.png', { type: 'image/png' }),
      );
      document.dispatchEvent(new ClipboardEvent('paste', { clipboardData: data, bubbles: true }));
    }, broken);
  await canvas(page).focus();
  await pasteImage(false);
  await expect(block(page, 'image').getByRole('img')).toBeVisible();
  await pasteImage(true);
  await expect(page.getByRole('alert')).toContainText('logo.png can’t be read as a picture');
  await expect(block(page, 'image')).toHaveCount(1);
});

const refused: readonly (readonly [string, string, RegExp])[] = [
  ['CloudFormation that is broken', 'Resources:\n  A:\n   Type: [AWS::', /line 3/],
  ['blocks cut off on their way', '{"format":"stackwright-fragment","blocks":[{"id"', /damaged/],
  ['a novel', 'All this happened, more or less. '.repeat(500), /16,500 characters/],
];
for (const [what, text, message] of refused)
  test(`what can’t be pasted says why: ${what}`, async ({ stackwright: { page } }) => {
    await newEmptyDesign(page);
    await paste(page, text);
    await expect(page.getByRole('alert')).toContainText(message);
    await expect(page.getByRole('heading', { name: 'An empty canvas' })).toBeVisible();
  });
