// Frame times while somebody pans and zooms, seen from inside the page.
import type { Page } from '@playwright/test';
import { percentile } from './measure.ts';

const STEPS = 80;

export interface Frames {
  /** Milliseconds. */
  readonly panP95: number;
  readonly fitWorst: number;
}

/** `full` and `fit` press what shows the drawing at 100 % and whole. */
export async function measureFrames(
  page: Page,
  press: { readonly full: () => Promise<void>; readonly fit: () => Promise<void> },
): Promise<Frames> {
  await press.fit();
  await page.waitForTimeout(1_000);
  await press.full();
  await page.waitForTimeout(1_000);
  const { width, height } = page.viewportSize() ?? { width: 1440, height: 900 };
  await page.mouse.move(width / 2, height / 2);
  const pan = await record(page, async () => {
    for (let step = 0; step < STEPS; step++) {
      const back = step >= STEPS / 2 ? -1 : 1;
      await page.mouse.wheel(back * 40, back * 24);
    }
  });
  await page.waitForTimeout(500);
  const fit = await record(page, async () => {
    await press.fit();
    await page.waitForTimeout(1_500);
  });
  return { panP95: percentile(pan, 0.95), fitWorst: Math.max(...fit) };
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
