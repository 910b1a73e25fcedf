// What is pinned to corners and lines: findings at the top right, changes at the top left.
import type { Point } from '../design/schema.ts';
import type { Rect } from '../layout/rect.ts';
import { right } from '../layout/rect.ts';
import { textWidth } from '../layout/text-width.ts';
import { type Mark, severityShapes } from './severity-shapes.ts';
import type { Shape } from './shapes.ts';

export interface FindingMark {
  readonly severity: Mark;
  /** Open ones, said beside the sign where there are several; of waived ones only when there are no others. */
  readonly count: number;
}

export type Change = 'added' | 'modified';

const SIZE = 17;

export const severitySign = (mark: Mark, middle: Point, size: number): Shape => ({
  kind: 'group',
  at: { x: middle.x - size / 2, y: middle.y - size / 2 },
  scale: Math.round((size / 16) * 1000) / 1000,
  shapes: severityShapes[mark],
});

/** Astride the top right corner. */
export function findingBadge({ severity, count }: FindingMark, rect: Rect): Shape[] {
  const middle = { x: right(rect) + 0.5, y: rect.y - 0.5 };
  if (count < 2) return [severitySign(severity, middle, SIZE)];
  const text = String(count);
  const wide = SIZE + 2 + textWidth(text, 10) + 5;
  const pill = { x: right(rect) + 9 - wide, y: rect.y - 9, width: wide, height: SIZE };
  return [
    {
      kind: 'rect',
      rect: pill,
      radius: 8.5,
      fill: 'raised',
      stroke: { paint: 'line-strong', width: 1 },
    },
    severitySign(severity, { x: pill.x + SIZE / 2, y: pill.y + SIZE / 2 }, SIZE),
    {
      kind: 'text',
      text,
      at: { x: pill.x + SIZE + 2, y: pill.y + SIZE / 2 },
      size: 10,
      weight: 600,
      fill: severity === 'waived' ? 'text-3' : `${severity}-text`,
    },
  ];
}

const GLYPHS = {
  added: 'M0-3.5v7m-3.5-3.5h7',
  modified: 'M-3.4 3.4l.7-2.4 4.4-4.4 1.7 1.7-4.4 4.4z',
} as const;

/** A rounded square at the top left corner. */
export const changeBadge = (change: Change, rect: Rect): Shape => ({
  kind: 'group',
  at: { x: rect.x - 0.5, y: rect.y - 0.5 },
  shapes: [
    {
      kind: 'rect',
      rect: { x: -SIZE / 2, y: -SIZE / 2, width: SIZE, height: SIZE },
      radius: 5,
      fill: change,
    },
    {
      kind: 'path',
      d: GLYPHS[change],
      stroke: { paint: 'glyph', width: change === 'added' ? 2 : 1.5, round: true },
    },
  ],
});

/** On a connection, over what lies under it. */
export const findingOnLine = (severity: Mark, at: Point): Shape[] => [
  { kind: 'circle', at, radius: 9, fill: 'canvas' },
  severitySign(severity, at, 16),
];
