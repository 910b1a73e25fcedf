// Facts in a row under a block: "DLQ after 5 tries".
import type { Point } from '../design/schema.ts';
import { CHIP_HEIGHT } from '../layout/block-size.ts';
import { textWidth } from '../layout/text-width.ts';
import type { Shape } from './shapes.ts';

const PADDING = 9;
const GAP = 4;

const chipWidth = (text: string): number => textWidth(text, 10) + 2 * PADDING;

/** With the gap after the last. */
export const chipRowWidth = (chips: readonly string[]): number =>
  chips.reduce((sum, chip) => sum + chipWidth(chip) + GAP, 0);

/** From their upper left corner. */
export function drawChips(chips: readonly string[], { x, y }: Point): Shape[] {
  return chips.flatMap((text, index): Shape[] => {
    const left = x + chipRowWidth(chips.slice(0, index));
    return [
      {
        kind: 'rect',
        rect: { x: left, y, width: chipWidth(text), height: CHIP_HEIGHT },
        radius: CHIP_HEIGHT / 2,
        fill: 'raised',
        stroke: { paint: 'line-strong', width: 1 },
      },
      {
        kind: 'text',
        text,
        at: { x: left + PADDING, y: y + CHIP_HEIGHT / 2 },
        size: 10,
        weight: 500,
        fill: 'text-2',
      },
    ];
  });
}
