// One design for several environments: a value and a block that differ in one of them, and what the
// template makes of it.
import { expect, test } from './stackwright.ts';

test('gives an environment a value of its own and turns a block off in it', async ({
  stackwright,
}) => {
  const { page } = stackwright;
  await page.getByRole('button', { name: 'Environments' }).click();
  await page.getByRole('button', { name: 'Add dev, staging and prod' }).click();
  await page.getByRole('button', { name: 'Done' }).click();
  const lens = page.getByRole('button', { name: /^Environment:/ });
  await lens.click();
  await page.getByRole('menuitem', { name: 'dev' }).click();

  const charge = page.locator('[data-block-name="charge"]');
  await charge.click();
  const memory = page.getByRole('textbox', { name: 'Memory' });
  await memory.fill('128');
  await memory.press('Enter');
  await expect(page.getByText('Only in dev')).toBeVisible();
  const catalog = page.locator('[data-block-name="catalog"]');
  await catalog.click();
  await page.getByRole('switch', { name: 'In dev' }).click({ force: true }); // its label is drawn over it
  await expect(catalog).toHaveAttribute('data-off', 'true');

  await lens.click();
  await page.getByRole('menuitem', { name: 'All environments' }).click();
  await expect(catalog).not.toHaveAttribute('data-off');
  await charge.click();
  await expect(page.getByRole('button', { name: 'dev: 128' })).toBeVisible();
  await expect(memory).toHaveValue('');

  await page.getByRole('button', { name: 'dev: 128' }).click();
  await page.getByRole('button', { name: 'Reset Memory in dev' }).click();
  await expect(page.getByText('Only in dev')).toHaveCount(0);
});
