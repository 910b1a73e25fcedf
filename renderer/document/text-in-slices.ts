import type { Design } from '#app/design/schema.ts';
import { designText } from '#app/design/write.ts';

/** Milliseconds: frames stay on time beside it. */
const SLICE = 4;

/** As `writeDesign`, which takes a tenth of a second for thousands of blocks, a bit at a time. */
export async function textInSlices(design: Design): Promise<string> {
  const parts: string[] = [];
  let until = performance.now() + SLICE;
  for (const part of designText(design)) {
    parts.push(part);
    if (performance.now() < until) continue;
    await new Promise((resolve) => setTimeout(resolve));
    until = performance.now() + SLICE;
  }
  return parts.join('');
}
