// Short facts a picture is about, astride the lower border of their block: "Timeout: 30 s".
import type { Point } from '../design/schema.ts';
import { CHIP_HEIGHT, CHIP_ROW } from '../layout/block-size.ts';
import { type Frame, isSolid } from '../layout/frames.ts';
import { bottom } from '../layout/rect.ts';
import { textWidth } from '../layout/text-width.ts';
import { chipRowWidth } from './chips.ts';
import type { Tone } from './light.ts';
import type { Shape } from './shapes.ts';

const HEIGHT = 16;
const SIDE = 7;
const GAP = 4;
/** Their middle is this far below the border, so that a block's kind stays legible. */
const BELOW = 3;
/** How far captions reach below their block. */
export const CAPTION_ROW = HEIGHT / 2 + BELOW;

export const captionWidth = (text: string): number => textWidth(text, 10) + 2 * SIDE;

/** Middle left of the first: after the chips or the team that stand there already. */
export function captionStart({ rect, shape, team }: Frame, chips: readonly string[]): Point {
  if (shape !== 'block' && team)
    return { x: rect.x + 12 + textWidth(team, 10) + 29 + 6, y: bottom(rect) };
  if (shape === 'block' && chips.length > 0)
    return { x: rect.x + 9 + chipRowWidth(chips), y: bottom(rect) + CHIP_ROW - CHIP_HEIGHT / 2 };
  return { x: rect.x + 8, y: bottom(rect) + (isSolid(shape) ? BELOW : 0) };
}

export function drawCaptions(
  captions: readonly string[],
  { x: left, y }: Point,
  tone: Tone | undefined,
): Shape[] {
  let x = left;
  return captions.flatMap((text): Shape[] => {
    const box = { x, y: y - HEIGHT / 2, width: captionWidth(text), height: HEIGHT };
    x += box.width + GAP;
    return [
      {
        kind: 'rect',
        rect: box,
        radius: HEIGHT / 2,
        fill: tone === undefined || tone === 'accent' ? 'raised' : `${tone}-soft`,
        stroke: { paint: tone ?? 'line-strong', width: 1 },
      },
      {
        kind: 'text',
        text,
        at: { x: box.x + SIDE, y },
        size: 10,
        weight: 600,
        fill: tone === undefined ? 'text-2' : `${tone}-text`,
      },
    ];
  });
}
