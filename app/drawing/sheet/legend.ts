// What the signs in a picture mean, in rows: each sign with its word, as many beside each other as
// there is room for.
import { textWidth } from '../../layout/text-width.ts';
import { fitText } from '../fit-text.ts';
import type { Shape } from '../shapes.ts';
import type { Drawn } from './title.ts';

export interface LegendItem {
  /** In a box of SAMPLE, from its upper left corner. */
  readonly sample: readonly Shape[];
  readonly text: string;
  /** Of the sample; all of the box unless given. */
  readonly width?: number;
}

export interface LegendRow {
  readonly heading: string;
  readonly items: readonly LegendItem[];
}

export const SAMPLE = { width: 30, height: 18 } as const;
const SIZE = 11;
const LINE = 26;
/** Between a sample and its word; between two items. */
const GAP = 8;
const BETWEEN = 20;

export function drawLegend(
  rows: readonly LegendRow[],
  { x, width }: { readonly x: number; readonly width: number },
): Drawn {
  const indent = Math.max(...rows.map(({ heading }) => textWidth(heading, SIZE))) + BETWEEN;
  const shapes: Shape[] = [];
  let y = 0;
  for (const { heading, items } of rows) {
    shapes.push(word(heading, x, y, 600, 'text-3'));
    let left = indent;
    for (const { sample, text, width: own = SAMPLE.width } of items) {
      const room = width - indent - own - GAP;
      const said = fitText(text, SIZE, room, 400);
      const wide = own + GAP + textWidth(said, SIZE, 400);
      if (left > indent && left + wide > width) {
        left = indent;
        y += LINE;
      }
      shapes.push(
        { kind: 'group', at: { x: x + left, y: y + (LINE - SAMPLE.height) / 2 }, shapes: sample },
        word(said, x + left + own + GAP, y, 400, 'text-2'),
      );
      left += wide + BETWEEN;
    }
    y += LINE;
  }
  return { shapes, height: y };
}

const word = (
  text: string,
  x: number,
  y: number,
  weight: 400 | 600,
  fill: 'text-2' | 'text-3',
): Shape => ({ kind: 'text', text, at: { x, y: y + LINE / 2 }, size: SIZE, weight, fill });
