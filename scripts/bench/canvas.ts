// Panning, zooming, dragging and fitting in our canvas, beside a bare React Flow page in the same
// Chromium, in turn. With as many nodes and edges: once with React Flow's defaults, once drawing only
// what is visible; the one is at its best when everything is shown, the other when little is. And with
// a tenth as many: how large a design may be is told by whether it still feels like a small one.
import { type Browser, chromium, type Page } from '@playwright/test';
import type { Design } from '#app/design/schema.ts';
import { findChromium } from '../prepare/chromium.ts';
import { startApp } from './app.ts';
import { bareDrawing } from './bare/drawing.ts';
import { serveBarePage } from './bare/serve.ts';
import { editAndUndo, type Frames, heapOf, measureFrames } from './frames.ts';
import { denseDesign, designWithBlocks } from './large-design.ts';
import { median } from './measure.ts';
import type { Row } from './row.ts';

const SIZES = [500, 2_000];
const LARGE = 5_000;
const SMALL = 500;
const ROUNDS = 3;
const VIEWPORT = { width: 1440, height: 900 };

export const benchLarge = (): Promise<readonly Row[]> => withChromium(compareLarge);

export const benchEven = (): Promise<readonly Row[]> =>
  withChromium(async (browser, bareUrl) => {
    const rows: Row[] = [];
    for (const size of SIZES) rows.push(...(await compareEven(browser, bareUrl, size)));
    return rows;
  });

async function withChromium(
  compare: (browser: Browser, bareUrl: string) => Promise<readonly Row[]>,
): Promise<readonly Row[]> {
  const found = findChromium();
  if (!found.ok) throw new Error(`The canvas can't be measured: ${found.missing}.`);
  const browser = await chromium.launch({
    executablePath: found.path,
    args: [
      ...(process.getuid?.() === 0 ? ['--no-sandbox'] : []),
      ...['--disable-background-networking', '--disable-component-update', '--disable-sync'],
    ],
  });
  const bare = await serveBarePage();
  try {
    return await compare(browser, bare.url);
  } finally {
    bare.close();
    await browser.close();
  }
}

/** A large design in ours, a small one in React Flow with its defaults, both with 1.5 edges a node. */
async function compareLarge(browser: Browser, bareUrl: string): Promise<readonly Row[]> {
  const small = denseDesign(SMALL);
  const large = denseDesign(LARGE);
  const ours: Frames[] = [];
  const plain: Frames[] = [];
  for (let round = 0; round < ROUNDS; round++) {
    ours.push(await ourFrames(browser, large));
    plain.push(await onPage(browser, (page) => bareFrames(page, bareUrl, small, false)));
  }
  const row = (what: string, key: keyof Frames, unit?: Row['unit']): Row => ({
    what: `${what}, ${LARGE} blocks`,
    beside: `bare React Flow, ${SMALL} nodes`,
    ours: of(ours, key),
    theirs: of(plain, key),
    ...(unit && { unit }),
  });
  return [
    row('Pan at 100 %, p95 frame', 'panP95'),
    row('Pan with all in view, p95 frame', 'farPanP95'),
    row('Zoom out and in, p95 frame', 'zoomP95'),
    row('Drag a block, p95 frame', 'dragP95'),
    row('Fit, worst frame', 'fitWorst'),
    row('Heap', 'heap', 'MB'),
    await heapKept(browser, large),
  ];
}

const EDITS = 200;

/** Whether edits and their undoing leave anything behind. */
async function heapKept(browser: Browser, design: Design): Promise<Row> {
  const app = await startApp(design);
  try {
    return await onPage(browser, async (page) => {
      await page.goto(app.url);
      await settle(page);
      await page.getByRole('button', { name: /^Zoom, now/ }).click();
      await page.locator('.react-flow__node-block [data-block-name]').last().click();
      await editAndUndo(page, 2);
      const before = await heapOf(page);
      await editAndUndo(page, EDITS);
      return {
        what: `Heap after ${EDITS} edits and their undoing, ${LARGE} blocks`,
        beside: 'before them',
        ours: await heapOf(page),
        theirs: before,
        unit: 'MB' as const,
      };
    });
  } finally {
    app.close();
  }
}

const of = (frames: readonly Frames[], key: keyof Frames): number =>
  median(frames.map((one) => one[key]));

async function compareEven(
  browser: Browser,
  bareUrl: string,
  size: number,
): Promise<readonly Row[]> {
  const design = designWithBlocks(size);
  const ours: Frames[] = [];
  const plain: Frames[] = [];
  const visible: Frames[] = [];
  for (let round = 0; round < ROUNDS; round++) {
    ours.push(await ourFrames(browser, design));
    plain.push(await onPage(browser, (page) => bareFrames(page, bareUrl, design, false)));
    visible.push(await onPage(browser, (page) => bareFrames(page, bareUrl, design, true)));
  }
  const row = (
    what: string,
    key: keyof Frames,
    beside: string,
    theirs: readonly Frames[],
  ): Row => ({
    what: `${what}, ${size} blocks`,
    beside,
    ours: of(ours, key),
    theirs: of(theirs, key),
  });
  return [
    row('Pan, p95 frame', 'panP95', 'bare React Flow', plain),
    row('Pan, p95 frame', 'panP95', 'bare, only visible', visible),
    row('Fit, worst frame', 'fitWorst', 'bare React Flow', plain),
    row('Fit, worst frame', 'fitWorst', 'bare, only visible', visible),
  ];
}

async function onPage<T>(browser: Browser, act: (page: Page) => Promise<T>): Promise<T> {
  const page = await browser.newPage({ viewport: VIEWPORT });
  try {
    return await act(page);
  } finally {
    await page.close();
  }
}

/** A Stackwright of its own for each: what a drag changed would be offered to the next one. */
async function ourFrames(browser: Browser, design: Design): Promise<Frames> {
  const app = await startApp(design);
  try {
    return await onPage(browser, async (page) => {
      await page.goto(app.url);
      const fit = page.getByRole('button', { name: 'Show everything' });
      await fit.waitFor({ timeout: 60_000 });
      await settle(page);
      return measureFrames(page, {
        fit: () => fit.click(),
        full: () => page.getByRole('button', { name: /^Zoom, now/ }).click(),
      });
    });
  } finally {
    app.close();
  }
}

async function bareFrames(
  page: Page,
  url: string,
  design: Design,
  onlyVisible: boolean,
): Promise<Frames> {
  await page.addInitScript(
    (drawing) => Object.assign(window, { drawing }),
    bareDrawing(design, onlyVisible),
  );
  await page.goto(url);
  const fit = page.getByRole('button', { name: 'Show everything' });
  await fit.waitFor({ timeout: 60_000 });
  await settle(page);
  return measureFrames(page, {
    fit: () => fit.click(),
    full: () => page.getByRole('button', { name: '100 %' }).click(),
  });
}

/** Until the first drawing, and what runs after it in the background, is done: ours lays its lines. */
async function settle(page: Page): Promise<void> {
  const drawn = page.locator('.react-flow__node, [data-picture] canvas');
  await drawn.first().waitFor({ state: 'attached', timeout: 60_000 });
  await page.waitForTimeout(5_000);
  await page.locator('[data-laying]').waitFor({ state: 'detached', timeout: 60_000 });
  await page.waitForTimeout(1_000);
}
