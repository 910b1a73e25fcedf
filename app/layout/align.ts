// Lining blocks up and spacing them out: where each goes, as plain rectangles. What is fixed stays,
// and the others go by it.
import type { BlockId } from '../design/ids.ts';
import type { Point } from '../design/schema.ts';
import { boundsOf, type Rect } from './rect.ts';

/** What moves as one: a block with what is inside it, or a microservice with what it owns. */
export interface Unit {
  readonly id: BlockId;
  readonly rect: Rect;
  readonly fixed?: boolean;
}

export interface Moved {
  readonly id: BlockId;
  /** Canvas coordinates of its top left corner. */
  readonly at: Point;
}

export type Axis = 'x' | 'y';
export type Alignment = 'left' | 'centre' | 'right' | 'top' | 'middle' | 'bottom';

const LINES: {
  readonly [A in Alignment]: { readonly axis: Axis; readonly part: 0 | 0.5 | 1 };
} = {
  left: { axis: 'x', part: 0 },
  centre: { axis: 'x', part: 0.5 },
  right: { axis: 'x', part: 1 },
  top: { axis: 'y', part: 0 },
  middle: { axis: 'y', part: 0.5 },
  bottom: { axis: 'y', part: 1 },
};

const LENGTH = { x: 'width', y: 'height' } as const;

/** Lines all up with the border, or the middle, of all of them together; with what is fixed, if some is. */
export function aligned(units: readonly Unit[], alignment: Alignment): readonly Moved[] {
  const { axis, part } = LINES[alignment];
  const fixed = units.filter((unit) => unit.fixed);
  const bounds = boundsOf((fixed.length > 0 ? fixed : units).map(({ rect }) => rect));
  if (!bounds || units.length < 2) return [];
  const line = bounds[axis] + bounds[LENGTH[axis]] * part;
  return units.flatMap((unit) => movedTo(unit, axis, line - unit.rect[LENGTH[axis]] * part));
}

/** Makes the gaps between neighbours equal; the first and the last stay where they are. */
export function distributed(units: readonly Unit[], axis: Axis): readonly Moved[] {
  const row = inOrder(units, axis);
  const [first] = row;
  const last = row.at(-1);
  if (!first || !last || row.length < 3) return [];
  const taken = row.reduce((sum, { rect }) => sum + rect[LENGTH[axis]], 0);
  const end = last.rect[axis] + last.rect[LENGTH[axis]];
  const gap = (end - first.rect[axis] - taken) / (row.length - 1);
  return follow(row, axis, gap).filter(({ id }) => id !== last.id);
}

/** Puts all in a row behind the first, this far from one another. */
export const spaced = (units: readonly Unit[], axis: Axis, gap: number): readonly Moved[] =>
  follow(inOrder(units, axis), axis, gap);

/** What is fixed isn't part of the row: nobody could space it. */
const inOrder = (units: readonly Unit[], axis: Axis): readonly Unit[] =>
  units.filter(({ fixed }) => !fixed).toSorted((a, b) => a.rect[axis] - b.rect[axis]);

function follow(row: readonly Unit[], axis: Axis, gap: number): readonly Moved[] {
  let next = row[0]?.rect[axis] ?? 0;
  return row.flatMap((unit) => {
    const at = next;
    next += unit.rect[LENGTH[axis]] + gap;
    return movedTo(unit, axis, at);
  });
}

function movedTo({ id, rect, fixed }: Unit, axis: Axis, value: number): readonly Moved[] {
  const whole = Math.round(value);
  if (fixed || whole === rect[axis]) return [];
  return [{ id, at: { x: rect.x, y: rect.y, [axis]: whole } }];
}
