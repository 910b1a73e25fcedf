// SVG to pixels by resvg, off the main thread. It reads no style sheets' fonts: it is given files.
import { renderAsync } from '@resvg/resvg-js';
import type { Rect } from '#app/layout/rect.ts';
import { fail, ok, type Result } from '#app/result.ts';
import { fontFiles } from './font-files.ts';

/** Beyond it a picture takes gigabytes of memory, and few programs open it. */
const MOST_PIXELS = 120_000_000;
const LONGEST_SIDE = 32_000;

export interface PngSize {
  readonly scale: number;
  readonly width?: number | undefined;
}

/** Pixels for one of the canvas. */
export const scaleOf = ({ width }: Rect, size: PngSize): number =>
  size.width === undefined ? size.scale : size.width / width;

export async function writePng(
  svg: string,
  bounds: Rect,
  size: PngSize,
  root: string,
): Promise<Result<Uint8Array>> {
  const scale = scaleOf(bounds, size);
  const width = Math.round(bounds.width * scale);
  const height = Math.round(bounds.height * scale);
  if (width * height > MOST_PIXELS || Math.max(width, height) > LONGEST_SIDE)
    return fail(
      'too-large',
      `The PNG would have ${width.toLocaleString('en')} × ${height.toLocaleString('en')} pixels.`,
      'Choose a smaller scale, or SVG or PDF, which are sharp at every size.',
    );
  const image = await renderAsync(svg, {
    fitTo: { mode: 'width', value: Math.max(1, width) },
    font: {
      fontFiles: [...fontFiles(root)],
      // Looking through a system's fonts takes a while: only for texts that ours have no letters for.
      loadSystemFonts: !hasOnlyOurLetters(svg),
      defaultFontFamily: 'Inter',
      sansSerifFamily: 'Inter',
      monospaceFamily: 'JetBrains Mono',
    },
  });
  return ok(image.asPng());
}

const OURS = /^[\u0020-\u024F\u0370-\u045F\u1E00-\u1EFF\u2000-\u206F]*$/;

const hasOnlyOurLetters = (svg: string): boolean =>
  [...svg.matchAll(/<text\b[^>]*>([^<]*)</g)].every(([, text = '']) => OURS.test(text));
