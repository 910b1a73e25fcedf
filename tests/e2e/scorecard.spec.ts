// A verdict in one look: what holds a property back is lit up, a change raises the figure, and another
// design stands beside it.

import { blockNamed } from './gestures.ts';
import { expect, test } from './stackwright.ts';

test('the scorecard lights up what holds a property back, raises it and compares', async ({
  stackwright,
}) => {
  const { page } = stackwright;
  await expect(blockNamed(page, 'storefront')).toBeVisible();
  await page.keyboard.press('F9');
  const card = page.getByRole('complementary', { name: 'Scorecard' });
  const isolation = card.getByRole('option', { name: /^Fault isolation/ });
  await expect(isolation).toHaveAccessibleName(/so-so, 3 of 5 .*, 4 of 5 in reach$/);

  const list = card.getByRole('listbox', { name: 'Properties' });
  await list.focus();
  for (let row = 0; row < 3; row++) await page.keyboard.press('ArrowDown');
  await expect(isolation).toHaveAttribute('aria-selected', 'true');
  await expect(card.getByText('Storefront stops when Search does')).toBeVisible();

  await card.getByRole('button', { name: /^Change the design so/ }).click();
  await expect(isolation).toHaveAccessibleName(/good, 4 of 5/);

  await card.getByText('Since opened').click();
  await expect(isolation).toHaveAccessibleName(/3 of 5 before\.$/);
  await card.getByRole('button', { name: 'Compare with…' }).click();
  await page.getByRole('menuitem', { name: 'Monolith' }).click();
  await expect(isolation).toHaveAccessibleName(/0 of 1 before\.$/);

  await page.keyboard.press('F9');
  await expect(card).toBeHidden();
  await expect(page.getByRole('complementary', { name: 'Inspector' })).toBeVisible();
});
