// Short facts a picture is about, astride the lower border of their block: "Timeout: 30 s".
import { bottom, type Rect } from '../layout/rect.ts';
import { textWidth } from '../layout/text-width.ts';
import type { Tone } from './light.ts';
import type { Shape } from './shapes.ts';

const HEIGHT = 16;
const SIDE = 7;
const GAP = 4;
/** How far captions reach below their block. */
export const CAPTION_ROW = HEIGHT - HEIGHT / 2;

export const captionWidth = (text: string): number => textWidth(text, 10) + 2 * SIDE;

export function drawCaptions(
  captions: readonly string[],
  rect: Rect,
  tone: Tone,
  from: number,
): Shape[] {
  let x = rect.x + from;
  return captions.flatMap((text): Shape[] => {
    const box = { x, y: bottom(rect) - HEIGHT / 2, width: captionWidth(text), height: HEIGHT };
    x += box.width + GAP;
    return [
      {
        kind: 'rect',
        rect: box,
        radius: HEIGHT / 2,
        fill: tone === 'accent' ? 'raised' : `${tone}-soft`,
        stroke: { paint: tone, width: 1 },
      },
      {
        kind: 'text',
        text,
        at: { x: box.x + SIDE, y: bottom(rect) },
        size: 10,
        weight: 600,
        fill: `${tone}-text`,
      },
    ];
  });
}
