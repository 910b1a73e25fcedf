// Panning and fitting in our canvas, beside a bare React Flow page with as many nodes and edges, in
// the same Chromium, in turn. Once with React Flow's defaults, once drawing only what is visible:
// the one is at its best when everything is shown, the other when little is.
import { type Browser, chromium, type Page } from '@playwright/test';
import type { Design } from '#app/design/schema.ts';
import { findChromium } from '../prepare/chromium.ts';
import { startApp } from './app.ts';
import { bareDrawing } from './bare/drawing.ts';
import { serveBarePage } from './bare/serve.ts';
import { type Frames, measureFrames } from './frames.ts';
import { designWithBlocks } from './large-design.ts';
import { median } from './measure.ts';
import type { Row } from './row.ts';

const SIZES = [500, 2_000];
const ROUNDS = 3;
const VIEWPORT = { width: 1440, height: 900 };

export async function benchCanvas(): Promise<readonly Row[]> {
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
    const rows: Row[] = [];
    for (const size of SIZES) rows.push(...(await benchSize(browser, bare.url, size)));
    return rows;
  } finally {
    bare.close();
    await browser.close();
  }
}

async function benchSize(browser: Browser, bareUrl: string, size: number): Promise<readonly Row[]> {
  const design = designWithBlocks(size);
  const app = await startApp(design);
  const ours: Frames[] = [];
  const plain: Frames[] = [];
  const visible: Frames[] = [];
  try {
    for (let round = 0; round < ROUNDS; round++) {
      ours.push(await onPage(browser, (page) => ourFrames(page, app.url)));
      plain.push(await onPage(browser, (page) => bareFrames(page, bareUrl, design, false)));
      visible.push(await onPage(browser, (page) => bareFrames(page, bareUrl, design, true)));
    }
  } finally {
    app.close();
  }
  const of = (frames: readonly Frames[], key: keyof Frames): number =>
    median(frames.map((one) => one[key]));
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

async function ourFrames(page: Page, url: string): Promise<Frames> {
  await page.goto(url);
  const fit = page.getByRole('button', { name: 'Show everything' });
  await fit.waitFor({ timeout: 60_000 });
  await settle(page);
  return measureFrames(page, {
    fit: () => fit.click(),
    full: () => page.getByRole('button', { name: /^Zoom, now/ }).click(),
  });
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

/** Until the first drawing, and what runs after it in the background, is done. */
async function settle(page: Page): Promise<void> {
  await page.locator('.react-flow__node').first().waitFor({ state: 'attached', timeout: 60_000 });
  await page.waitForTimeout(5_000);
}
