import { AxeBuilder } from '@axe-core/playwright';
import type { Locator, Page } from '@playwright/test';
import { blockNamed, canvas, newEmptyDesign } from './gestures.ts';
import { expect, test } from './stackwright.ts';

/** What axe says is wrong with the page as it is, in lines that can be read. */
async function faults(page: Page): Promise<readonly string[]> {
  const axe = new AxeBuilder({ page })
    // Separators stand between landmarks and belong to neither.
    .exclude('[role="separator"]')
    // An experiment of axe's: of a row with columns it takes all of them for the label.
    .disableRules('label-content-name-mismatch')
    .setLegacyMode();
  const { violations } = await axe.analyze();
  return violations.flatMap(({ id, help, nodes }) =>
    nodes.map(
      ({ target, failureSummary }) => `${id} (${help}): ${target.join(' ')} ${failureSummary}`,
    ),
  );
}

const EXAMPLE = 'assets/examples/shop.stackwright.json';

/** Each state of the window, from the one before it. */
const STATES: readonly (readonly [string, (page: Page) => Promise<void>])[] = [
  ['a design', async () => undefined],
  ['a block and its properties', async (page) => blockNamed(page, 'checkout').click()],
  ['its connections', async (page) => page.getByRole('tab', { name: /^Connections/ }).click()],
  ['its notes', async (page) => page.getByRole('tab', { name: /^Notes/ }).click()],
  ['the outline', async (page) => page.getByRole('tab', { name: /^Outline/ }).click()],
  ['the problems', async (page) => page.getByRole('tab', { name: /^Problems/ }).click()],
  [
    'the template',
    async (page) =>
      page
        .getByRole('tab', { name: /^Template/ })
        .last()
        .click(),
  ],
  ['deployments', async (page) => page.getByRole('tab', { name: /^Deployments/ }).click()],
  ['the scorecard', async (page) => page.keyboard.press('F9')],
  [
    'the command palette',
    async (page) => {
      await page.keyboard.press('ControlOrMeta+K');
      await page.getByRole('dialog').waitFor();
    },
  ],
  [
    'the shortcuts',
    async (page) => {
      await page.keyboard.press('Escape');
      await canvas(page).focus();
      await page.keyboard.press('?');
      await page.getByRole('dialog', { name: 'Keyboard shortcuts' }).waitFor();
    },
  ],
  [
    'the design in words',
    async (page) => {
      await page.keyboard.press('Escape');
      await canvas(page).focus();
      await page.keyboard.press('ControlOrMeta+Shift+D');
      await page.getByRole('dialog', { name: 'The architecture in words' }).waitFor();
    },
  ],
];

for (const scheme of ['light', 'dark'] as const)
  test.describe(`axe finds nothing, ${scheme}`, () => {
    test.use({ startArguments: [EXAMPLE] });
    test(`in any state of the window, ${scheme}`, async ({ stackwright: { page } }) => {
      test.setTimeout(240_000);
      await page.emulateMedia({ colorScheme: scheme, reducedMotion: 'reduce' });
      const found: string[] = [];
      for (const [state, enter] of STATES) {
        await test.step(state, async () => {
          await enter(page);
          found.push(...(await faults(page)).map((fault) => `${state}: ${fault}`));
        });
      }
      expect(found).toEqual([]);
    });
  });

test('the design is told in words, and copied as Markdown', async ({ stackwright: { page } }) => {
  await newEmptyDesign(page);
  await canvas(page).focus();
  await page.keyboard.press('ControlOrMeta+Shift+D');
  const words = page.getByRole('dialog', { name: 'The architecture in words' });
  await expect(words).toContainText('The design is empty.');
  await words.getByRole('button', { name: 'Copy as Markdown' }).click();
  await expect
    .poll(() => page.evaluate(() => navigator.clipboard.readText()))
    .toMatch(/^# Untitled\n/);
});

test('with forced colours one still sees what is chosen', async ({ stackwright: { page } }) => {
  await page.emulateMedia({ forcedColors: 'active' });
  const outlined = (locator: Locator) =>
    expect(locator).toHaveCSS('outline-style', 'solid', { timeout: 5_000 });
  await page.getByRole('tab', { name: /^Blocks/ }).waitFor();
  await outlined(page.getByRole('tab', { name: /^Blocks/ }));
  await blockNamed(page, 'checkout').click();
  await page.mouse.move(2, 2);
  await outlined(blockNamed(page, 'checkout'));
  await canvas(page).focus();
  await page.keyboard.press('ControlOrMeta+Shift+F');
  const team = page.getByRole('checkbox', { name: /^Web team/ });
  const off = await team.evaluate((box) => getComputedStyle(box).backgroundColor);
  await team.check();
  await expect(team).not.toHaveCSS('background-color', off);
});
