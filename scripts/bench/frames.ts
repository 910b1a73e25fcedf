// Frame times while somebody pans, zooms and drags, seen from inside the page.
import type { Page } from '@playwright/test';
import { percentile } from './measure.ts';

const STEPS = 80;

export interface Frames {
  /** Milliseconds. */
  readonly panP95: number;
  /** Through all levels of detail, out and in again. */
  readonly zoomP95: number;
  /** While the whole drawing is in view, or as much of it as the smallest zoom shows. */
  readonly farPanP95: number;
  /** One block, at 100 %. */
  readonly dragP95: number;
  readonly fitWorst: number;
  /** Megabytes of JavaScript objects that are still in use after all that. */
  readonly heap: number;
}

/** What shows the drawing at 100 % and whole. */
export interface Handles {
  full(): Promise<void>;
  fit(): Promise<void>;
}

export async function measureFrames(page: Page, { full, fit }: Handles): Promise<Frames> {
  await fit();
  await page.waitForTimeout(1_000);
  await full();
  await page.waitForTimeout(1_000);
  const { width, height } = page.viewportSize() ?? { width: 1440, height: 900 };
  const middle = { x: width / 2, y: height / 2 };
  await page.mouse.move(middle.x, middle.y);
  const pan = await record(page, () => panTo(page));
  await page.waitForTimeout(500);
  const drag = await dragOne(page, middle);
  await page.waitForTimeout(1_000);
  const whole = await record(page, async () => {
    await fit();
    await page.waitForTimeout(1_500);
  });
  await page.mouse.move(middle.x, middle.y);
  const farPan = await record(page, () => panTo(page));
  await full();
  await page.waitForTimeout(1_000);
  await page.mouse.move(middle.x, middle.y);
  const zoom = await record(page, async () => {
    await page.keyboard.down('Control');
    for (let step = 0; step < STEPS; step++)
      await page.mouse.wheel(0, step >= STEPS / 2 ? -ZOOM_STEP : ZOOM_STEP);
    await page.keyboard.up('Control');
  });
  return {
    panP95: percentile(pan, 0.95),
    zoomP95: percentile(zoom, 0.95),
    farPanP95: percentile(farPan, 0.95),
    dragP95: percentile(drag, 0.95),
    fitWorst: Math.max(...whole),
    heap: await heapOf(page),
  };
}

/** Forty of them lead from 100 % to about 5 %. */
const ZOOM_STEP = 54;

async function panTo(page: Page): Promise<void> {
  for (let step = 0; step < STEPS; step++) {
    const back = step >= STEPS / 2 ? -1 : 1;
    await page.mouse.wheel(back * 40, back * 24);
  }
}

/** The block nearest to a point goes round in a small circle and back to where it was. */
async function dragOne(
  page: Page,
  near: { readonly x: number; readonly y: number },
): Promise<readonly number[]> {
  const grip = await page.evaluate((point) => {
    const spots = [...document.querySelectorAll('.react-flow__node')].map((node) => {
      const box = node.getBoundingClientRect();
      // Beside the middle: ours has its name there.
      const x = box.x + box.width * 0.4;
      const y = box.y + box.height / 2;
      const large = box.width > 400 || box.height > 120;
      return { node, x, y, large, away: Math.hypot(x - point.x, y - point.y) };
    });
    return spots
      .filter(({ node, x, y, large }) => !large && node.contains(document.elementFromPoint(x, y)))
      .toSorted((a, b) => a.away - b.away)
      .map(({ x, y }) => ({ x, y }))[0];
  }, near);
  if (!grip) throw new Error('No block in view can be dragged.');
  await page.mouse.move(grip.x, grip.y);
  await page.mouse.down();
  await page.mouse.move(grip.x + 8, grip.y);
  const frames = await record(page, async () => {
    for (let step = 1; step <= STEPS; step++) {
      const angle = (step / STEPS) * 2 * Math.PI;
      const [x, y] = [100 * Math.sin(angle), 60 * Math.sin(2 * angle)];
      await page.mouse.move(grip.x + x, grip.y + y);
    }
  });
  await page.mouse.move(grip.x, grip.y);
  await page.mouse.up();
  return frames;
}

export async function heapOf(page: Page): Promise<number> {
  const session = await page.context().newCDPSession(page);
  await session.send('HeapProfiler.enable');
  await session.send('HeapProfiler.collectGarbage');
  const { usedSize } = await session.send('Runtime.getHeapUsage');
  await session.detach();
  return usedSize / 2 ** 20;
}

/** Nudges what is selected, and takes it all back. */
export async function editAndUndo(page: Page, edits: number): Promise<void> {
  for (let edit = 0; edit < edits; edit++)
    await page.keyboard.press(edit % 2 === 0 ? 'ArrowRight' : 'ArrowLeft');
  for (let edit = 0; edit < edits; edit++) await page.keyboard.press('ControlOrMeta+z');
  await page.waitForTimeout(5_000);
}

async function record(page: Page, act: () => Promise<void>): Promise<readonly number[]> {
  // A method, because the loader of TypeScript wraps functions that get their name by assignment in
  // a call that the page doesn't know.
  const recording = await page.evaluateHandle(() => {
    const recorder = {
      frames: [] as number[], // an empty literal has no element type
      last: performance.now(),
      stopped: false,
      tick(now: number): void {
        recorder.frames.push(now - recorder.last);
        recorder.last = now;
        if (!recorder.stopped) requestAnimationFrame(recorder.tick);
      },
    };
    requestAnimationFrame(recorder.tick);
    return recorder;
  });
  await act();
  return recording.evaluate((recorder) => {
    recorder.stopped = true;
    return recorder.frames.slice(1);
  });
}
