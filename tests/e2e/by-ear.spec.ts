// What who can't see the window is told, and that the keyboard is never nowhere.
import type { Page } from '@playwright/test';
import { blockNamed, canvas } from './gestures.ts';
import { expect, test } from './stackwright.ts';

test.use({ startArguments: ['assets/examples/shop.stackwright.json'] });

/** What the field that has the keyboard points out in its list. */
const pointedOut = (page: Page): Promise<string> =>
  page.evaluate(() => {
    const id = document.activeElement?.getAttribute('aria-activedescendant') ?? '';
    const option = document.getElementById(id);
    return option?.getAttribute('role') === 'option' ? (option.textContent ?? '') : '';
  });

/** By the search, from anywhere. */
async function goToBlock(page: Page, name: string): Promise<void> {
  await page.keyboard.press('ControlOrMeta+F');
  await page.getByRole('combobox', { name: /^Search names/ }).fill(name);
  await page.keyboard.press('Enter');
  await page.keyboard.press('Escape');
  await expect(page.locator(`.react-flow__node[aria-label^="${name},"]`)).toBeFocused();
}

test('the palette says which line Enter would run', async ({ stackwright: { page } }) => {
  await canvas(page).focus();
  await page.keyboard.press('ControlOrMeta+K');
  await page.keyboard.type('zoom');
  await expect.poll(() => pointedOut(page)).toContain('Zoom in');
  await page.keyboard.press('ArrowDown');
  await expect.poll(() => pointedOut(page)).toContain('Zoom out');
  await expect(page.getByRole('option', { selected: true })).toHaveCount(1);
  await page.keyboard.type(' nowhere');
  await expect(page.getByRole('dialog').getByRole('status')).toContainText(
    'Nothing is called that',
  );
  await page.keyboard.press('ControlOrMeta+A');
  await page.keyboard.type('learn');
  await page.keyboard.press('Enter');
  await expect(page.locator('.react-flow__node[aria-label^="learn,"]')).toBeFocused();
});

test('a context menu has the keyboard, whatever its first line', async ({
  stackwright: { page },
}) => {
  await blockNamed(page, 'charge').waitFor();
  await goToBlock(page, 'charge');
  await page.keyboard.press('Alt+ArrowRight');
  await page.keyboard.press('Shift+F10');
  await expect(page.getByRole('menuitem', { name: /^Change the text/ })).toBeFocused();
});

test('a submenu takes the keyboard and gives it back', async ({ stackwright: { page } }, info) => {
  test.skip(info.project.name === 'electron', 'In Electron the menus are the system’s own');
  await blockNamed(page, 'charge').waitFor();
  await page.keyboard.press('F10');
  const design = page.getByRole('menuitem', { name: 'Design', exact: true });
  await expect(design).toBeFocused();
  await page.keyboard.press('ArrowRight');
  await expect(page.getByRole('menuitem', { name: /^New design/ })).toBeFocused();
  await page.keyboard.press('ArrowLeft');
  await expect(design).toBeFocused();
});

test('the keyboard goes back to where it was', async ({ stackwright: { page } }) => {
  await blockNamed(page, 'charge').waitFor();
  await goToBlock(page, 'charge');
  const charge = page.locator('.react-flow__node[aria-label^="charge,"]');
  await page.keyboard.press('F2');
  await page.keyboard.type('bill');
  await page.keyboard.press('Enter');
  await page.keyboard.press('Alt+Shift+W');
  await page.getByRole('dialog').waitFor();
  await page.keyboard.press('Escape');
  const bill = page.locator('.react-flow__node[aria-label^="bill,"]');
  await expect(bill).toBeFocused();
  await page.keyboard.press('ControlOrMeta+Z');
  await expect(charge).toBeFocused();
  await page.keyboard.press('ControlOrMeta+N');
  await page.getByRole('dialog').waitFor();
  await page.keyboard.press('Tab');
  await page.keyboard.press('Enter');
  await page.getByRole('heading', { name: 'An empty canvas' }).waitFor();
  await expect(canvas(page)).toBeFocused();
  await page.keyboard.press('Alt+PageUp');
  await blockNamed(page, 'charge').waitFor();
  await expect(canvas(page)).toBeFocused();
});

test('what the keys did is said', async ({ stackwright: { page } }) => {
  await blockNamed(page, 'charge').waitFor();
  const said = page.getByRole('log', { name: 'What was done' });
  await goToBlock(page, 'place-order');

  await test.step('going along connections', async () => {
    await page.keyboard.press('Alt+ArrowDown');
    await expect(said).toHaveText('Connection 1 of 2: place-order sends checkout.');
    await page.keyboard.press('Alt+ArrowDown');
    await expect(said).toHaveText(
      'Connection 2 of 2: checkout-api routes to place-order, POST /v1/checkout.',
    );
    await page.keyboard.press('I');
    await expect(said).toContainText('checkout-api routes to place-order');
    await page.keyboard.press('Alt+ArrowRight');
    await expect(page.locator('.react-flow__node[aria-label^="place-order,"]')).toBeFocused();
  });

  await test.step('moving, a copy, and a new step after an undone one', async () => {
    await page.keyboard.press('ArrowLeft');
    await expect(said).toHaveText(/^place-order: \d+ from the left, \d+ from the top\.$/);
    await page.keyboard.press('ControlOrMeta+D');
    await expect(page.locator('.react-flow__node[aria-label^="place-order 2,"]')).toBeFocused();
    await page.keyboard.press('ControlOrMeta+Z');
    await expect(said).toHaveText('Undone: Duplicate place-order 2.');
  });

  await test.step('a walk goes on where the deleted block was', async () => {
    await goToBlock(page, 'charge');
    await page.keyboard.press('Tab');
    const next = await page.evaluate(() => document.activeElement?.getAttribute('aria-label'));
    await page.keyboard.press('Shift+Tab');
    await page.keyboard.press('Delete');
    await expect(said).toHaveText('Delete charge.');
    await expect(canvas(page)).toBeFocused();
    await page.keyboard.press('Tab');
    await expect(page.locator(`.react-flow__node[aria-label="${next}"]`)).toBeFocused();
  });

  await test.step('what can’t be done, and a problem', async () => {
    await page.keyboard.press('Escape');
    await page.keyboard.press('Escape');
    await page.keyboard.press('Delete');
    await expect(said).toHaveText('Not possible now: Delete the selection.');
    await page.keyboard.press('F8');
    await expect(said).toHaveText(/^(Error|Warning|Hint): /);
  });
});

test('blocks that don’t stand together are selected in the outline', async ({
  stackwright: { page },
}) => {
  await page.getByRole('tab', { name: /^Outline/ }).click();
  const tree = page.getByRole('tree', { name: 'Outline of the design' });
  await tree.focus();
  await page.keyboard.press('Home');
  await page.keyboard.press('ControlOrMeta+ArrowDown');
  await page.keyboard.press('ControlOrMeta+ArrowDown');
  await page.keyboard.press('Space');
  await expect(tree.getByRole('treeitem', { selected: true })).toHaveCount(2);
  await page.keyboard.press('Shift+F10');
  await expect(page.getByRole('menu')).toHaveAccessibleName('2 things');
  await page.keyboard.press('Escape');
  await expect(tree).toBeFocused();
});

test('a key means one thing', async ({ stackwright: { page } }) => {
  await canvas(page).focus();
  await page.keyboard.press('?');
  const sheet = page.getByRole('dialog', { name: 'Keyboard shortcuts' });
  await sheet.waitFor();
  const lines = await sheet.locator('dl > div').evaluateAll((rows) =>
    rows.flatMap((row) =>
      [...row.querySelectorAll('kbd')].map((kbd) => ({
        keys: kbd.textContent,
        label: row.querySelector('dt')?.textContent ?? '',
      })),
    ),
  );
  const meant = new Map<string, string[]>();
  for (const { keys, label } of lines) meant.set(keys, [...(meant.get(keys) ?? []), label]);
  const several = [...meant].filter(([, labels]) => labels.length > 1).map(([keys]) => keys);
  // Of a block or of a line; or either way of one thing.
  const ARROWS = ['←', '→', '↑', '↓'];
  const known = ['F2', 'Enter', 'Ctrl+Shift+L', 'Alt+P', 'Insert'];
  known.push(...ARROWS, ...ARROWS.map((arrow) => `Shift+${arrow}`));
  expect(several.filter((keys) => !known.includes(keys))).toEqual([]);
});
