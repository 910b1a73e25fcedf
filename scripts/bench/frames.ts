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
  const recording = await page.evaluateHandle(() => {
    const frames: number[] = [];
    let last = performance.now();
    const state = { frames, stopped: false };
    const tick = (now: number): void => {
      frames.push(now - last);
      last = now;
      if (!state.stopped) requestAnimationFrame(tick);
    };
    requestAnimationFrame(tick);
    return state;
  });
  await act();
  return recording.evaluate((state) => {
    state.stopped = true;
    return state.frames.slice(1);
  });
}
