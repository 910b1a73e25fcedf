// Free text on the canvas: how large its letters are, and how much room its lines take.
import type { z } from 'zod';
import { text } from '../catalog/blocks/actors/text.ts';
import { parseProperties } from '../catalog/fields.ts';
import type { Block, Size } from '../design/schema.ts';
import { textWidth } from './text-width.ts';

type WordSize = z.output<typeof text.properties>['size'];

export interface Words {
  readonly text: string;
  /** Of the letters, and from one line to the next, in pixels. */
  readonly fontSize: number;
  readonly line: number;
  readonly weight: 400 | 600;
}

const LOOKS: { readonly [size in WordSize]: Omit<Words, 'text'> } = {
  small: { fontSize: 12, line: 16, weight: 400 },
  medium: { fontSize: 15, line: 20, weight: 600 },
  large: { fontSize: 22, line: 28, weight: 600 },
  huge: { fontSize: 34, line: 42, weight: 600 },
};

export function wordsOf(block: Block): Words {
  const { values } = parseProperties(text.properties, block.properties);
  return { text: values.text, ...LOOKS[values.size] };
}

/** As wide as the longest line and as high as all. */
export function wordsSize(block: Block): Size {
  const { text: words, fontSize, line, weight } = wordsOf(block);
  const lines = words.split('\n');
  const widest = Math.max(...lines.map((one) => textWidth(one, fontSize, weight)));
  return { width: Math.max(16, Math.ceil(widest) + 2), height: lines.length * line };
}
