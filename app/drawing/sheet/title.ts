// What a picture is of: the design's name, what it is for, and which state of it.
import { fitText, wrapText } from '../fit-text.ts';
import type { Shape } from '../shapes.ts';

export interface TitleBlock {
  readonly name: string;
  readonly description?: string | undefined;
  /** Short facts in a line: the environment, the date. */
  readonly facts: readonly string[];
}

/** Shapes from y = 0 on. */
export interface Drawn {
  readonly shapes: readonly Shape[];
  readonly height: number;
}

const NAME = { size: 20, line: 28 } as const;
const TEXT = { size: 12.5, line: 18, most: 3, widest: 720 } as const;
const FACTS = { size: 11, line: 20 } as const;

export function drawTitle(
  { name, description, facts }: TitleBlock,
  { x, width }: { readonly x: number; readonly width: number },
): Drawn {
  const text = description?.replaceAll(/\s+/g, ' ').trim();
  const lines = text ? wrapText(text, TEXT.size, Math.min(width, TEXT.widest), TEXT.most) : [];
  const said = facts.join(' · ');
  const below = NAME.line + lines.length * TEXT.line;
  return {
    height: below + (said ? FACTS.line : 0),
    shapes: [
      {
        kind: 'text',
        text: fitText(name, NAME.size, width),
        at: { x, y: NAME.line / 2 - 2 },
        size: NAME.size,
        weight: 600,
        fill: 'text',
      },
      ...lines.map(
        (line, index): Shape => ({
          kind: 'text',
          text: line,
          at: { x, y: NAME.line + (index + 0.5) * TEXT.line },
          size: TEXT.size,
          weight: 400,
          fill: 'text-2',
        }),
      ),
      ...(said
        ? [
            {
              kind: 'text',
              text: fitText(said, FACTS.size, width, 400),
              at: { x, y: below + FACTS.line / 2 + 2 },
              size: FACTS.size,
              weight: 400,
              fill: 'text-3',
            } satisfies Shape,
          ]
        : []),
    ],
  };
}
