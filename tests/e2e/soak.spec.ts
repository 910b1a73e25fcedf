// A thousand things a hand could do, at random and often broken off, on a real design. Nothing may be
// thrown, and undoing it all gives the design back as it was.
import type { Page } from '@playwright/test';
import { canvas } from './gestures.ts';
import { expect, test } from './stackwright.ts';

const GESTURES = 1_000;

/** Numbers from 0 to 1, the same for the same seed (mulberry32). */
function randomFrom(seed: number): () => number {
  let state = seed;
  return () => {
    state = (state + 0x6d2b79f5) | 0;
    let mixed = Math.imul(state ^ (state >>> 15), 1 | state);
    mixed = (mixed + Math.imul(mixed ^ (mixed >>> 7), 61 | mixed)) ^ mixed;
    return ((mixed ^ (mixed >>> 14)) >>> 0) / 4_294_967_296;
  };
}

interface Hand {
  readonly page: Page;
  readonly box: {
    readonly x: number;
    readonly y: number;
    readonly width: number;
    readonly height: number;
  };
  readonly random: () => number;
  readonly keys: readonly string[];
}

type Gesture = (hand: Hand) => Promise<void>;

const oneOf = <T>(choices: readonly T[], random: () => number): T => {
  const chosen = choices[Math.floor(random() * choices.length)];
  if (chosen === undefined) throw new Error('There is nothing to choose from.');
  return chosen;
};

/** On the canvas; two of three times on a block, where there is one in view. */
async function somewhere({ page, box, random }: Hand): Promise<{ x: number; y: number }> {
  const free = {
    x: box.x + 8 + random() * (box.width - 16),
    y: box.y + 8 + random() * (box.height - 90),
  };
  if (random() < 0.33) return free;
  const blocks = await page.evaluate(() =>
    [...document.querySelectorAll('[data-canvas] .react-flow__node')].map((node) => {
      const { x, y, width, height } = node.getBoundingClientRect();
      return { x, y, width, height };
    }),
  );
  if (blocks.length === 0) return free;
  const { x, y, width, height } = oneOf(blocks, random);
  // Also its border, where its ports and handles are.
  const point = { x: x + random() * width, y: random() < 0.3 ? y + 4 : y + random() * height };
  const inside =
    point.x > box.x &&
    point.x < box.x + box.width &&
    point.y > box.y &&
    point.y < box.y + box.height - 80;
  return inside ? point : free;
}

/** Those of the other groups leave the design, save it, deploy it or write files. */
const GROUPS: ReadonlySet<string> = new Set([
  'Edit',
  'Arrange',
  'Insert',
  'View',
  'Navigate',
  'Problems',
]);

/** Each opens something that the next Escape closes. */
const OPENERS = ['C', '/', 'Enter', 'F2', 'ControlOrMeta+K', 'ControlOrMeta+F', '?', 'Shift+F10'];

/** As the shortcut sheet names them. */
const SIGNS: { readonly [shown: string]: string } = {
  Ctrl: 'Control',
  Esc: 'Escape',
  '↑': 'ArrowUp',
  '↓': 'ArrowDown',
  '←': 'ArrowLeft',
  '→': 'ArrowRight',
  'Menu key': 'ContextMenu',
};

/** The keys of every command that works on the design, read from the sheet of shortcuts. */
async function keysOfCommands(page: Page): Promise<readonly string[]> {
  await canvas(page).focus();
  await page.keyboard.press('?');
  const sheet = page.getByRole('dialog', { name: 'Keyboard shortcuts' });
  await sheet.waitFor();
  const shown = await sheet.locator('section').evaluateAll((sections) =>
    sections.flatMap((section) =>
      [...section.querySelectorAll('kbd')].map(({ textContent }) => ({
        group: section.querySelector('h3')?.textContent ?? '',
        keys: textContent,
      })),
    ),
  );
  await page.keyboard.press('Escape');
  const keys = shown
    .filter(({ group }) => GROUPS.has(group))
    .map((line) =>
      line.keys.replaceAll(/Ctrl|Esc|Menu key|[↑↓←→]/g, (part) => SIGNS[part] ?? part),
    );
  return [...new Set(keys)];
}

const GESTURES_BY_WEIGHT: readonly (readonly [number, Gesture])[] = [
  [
    30,
    async (hand) => {
      const { page, random } = hand;
      const from = await somewhere(hand);
      const to = await somewhere(hand);
      const held = random() < 0.25 ? oneOf(['Alt', 'Shift', 'ControlOrMeta'], random) : undefined;
      await page.mouse.move(from.x, from.y);
      if (held) await page.keyboard.down(held);
      await page.mouse.down({ button: random() < 0.05 ? 'middle' : 'left' });
      await page.mouse.move((from.x + to.x) / 2, (from.y + to.y) / 2, { steps: 3 });
      await page.mouse.move(to.x, to.y, { steps: 3 });
      if (random() < 0.25) await page.keyboard.press('Escape');
      await page.mouse.up();
      await page.mouse.up({ button: 'middle' });
      if (held) await page.keyboard.up(held);
    },
  ],
  [
    20,
    async (hand) => {
      const { x, y } = await somewhere(hand);
      const shift = hand.random() < 0.3;
      if (shift) await hand.page.keyboard.down('Shift');
      await hand.page.mouse.click(x, y);
      if (shift) await hand.page.keyboard.up('Shift');
    },
  ],
  [
    30,
    async ({ page, random, keys }) => {
      await canvas(page).focus();
      await page.keyboard.press(oneOf(keys, random));
    },
  ],
  [
    6,
    async ({ page, random }) => {
      await canvas(page).focus();
      const opener = oneOf(OPENERS, random);
      await page.keyboard.press(opener);
      if (random() < 0.5) await page.keyboard.type(oneOf(['q', 'orders', 'sea', '%&<'], random));
      // From the palette anything could be run: a new design, a deployment.
      const runs = random() < 0.4 && opener !== 'ControlOrMeta+K';
      await page.keyboard.press(runs ? 'Enter' : 'Escape');
    },
  ],
  [
    6,
    async (hand) => {
      const { x, y } = await somewhere(hand);
      await hand.page.mouse.dblclick(x, y);
      await hand.page.keyboard.press('Escape');
    },
  ],
  [
    4,
    async (hand) => {
      const { x, y } = await somewhere(hand);
      await hand.page.mouse.click(x, y, { button: 'right' });
      if (hand.random() < 0.5) await hand.page.keyboard.press('ArrowDown');
      await hand.page.keyboard.press('Escape');
    },
  ],
  [
    8,
    async (hand) => {
      const { page, random } = hand;
      const { x, y } = await somewhere(hand);
      await page.mouse.move(x, y);
      const zoom = random() < 0.5;
      if (zoom) await page.keyboard.down('Control');
      await page.mouse.wheel(zoom ? 0 : (random() - 0.5) * 300, (random() - 0.5) * 300);
      if (zoom) await page.keyboard.up('Control');
    },
  ],
];

const TOTAL = GESTURES_BY_WEIGHT.reduce((sum, [weight]) => sum + weight, 0);

function anyGesture(random: () => number): Gesture {
  let left = random() * TOTAL;
  for (const [weight, gesture] of GESTURES_BY_WEIGHT) {
    left -= weight;
    if (left <= 0) return gesture;
  }
  return async () => undefined;
}

/** Whatever is open over the canvas is closed, and the view is back on the design. */
async function settle(page: Page): Promise<void> {
  for (let times = 0; times < 3; times += 1) await page.keyboard.press('Escape');
  await canvas(page).focus();
  await page.keyboard.press('V');
  await page.keyboard.press('Shift+1');
}

test.use({ startArguments: ['assets/examples/shop.stackwright.json'] });

test(`${GESTURES} random gestures throw nothing and can all be undone`, async ({
  stackwright: { page },
}) => {
  test.setTimeout(1_800_000);
  const seed = Number(process.env.STACKWRIGHT_SEED ?? 20_261_127);
  test.info().annotations.push({ type: 'seed', description: String(seed) });
  const random = randomFrom(seed);
  const box = await canvas(page).boundingBox();
  if (!box) throw new Error('The canvas is not in view.');
  const keys = await keysOfCommands(page);
  expect(keys.length, keys.join(' ')).toBeGreaterThan(60);
  const hand: Hand = { page, box, random, keys };
  for (let count = 1; count <= GESTURES; count += 1) {
    await anyGesture(random)(hand);
    if (count % 50 === 0) {
      await settle(page);
      await expect(
        page.getByText(/could not be shown/),
        `seed ${seed}, gesture ${count}`,
      ).toHaveCount(0);
    }
  }
  await settle(page);
  // Another design may be open beside it: of one that is called so too the file tells it apart.
  const tab = (name: RegExp) => page.getByRole('tab', { name });
  const shop = (await tab(/^Shop · shop/).count()) > 0 ? tab(/^Shop · shop/) : tab(/^Shop/);
  if ((await shop.count()) > 0) await shop.click();
  const undo = page.getByRole('button', { name: 'Undo', exact: true });
  const last = (): Promise<string | null> => undo.getAttribute('aria-description');
  for (let steps = 0; steps < GESTURES && (await last()) !== null; steps += 1) await undo.click();
  expect(await last(), `seed ${seed}`).toBeNull();
  await expect(page.getByText('Saved', { exact: true }), `seed ${seed}`).toBeVisible();
});
