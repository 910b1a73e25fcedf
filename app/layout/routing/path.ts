import type { Point } from '../../design/schema.ts';
import type { Label } from './label.ts';
import type { Polyline } from './polyline.ts';

const CORNER_RADIUS = 10;

/** SVG path data of an orthogonal line with rounded corners. */
export function roundedPath(line: Polyline, radius = CORNER_RADIUS): string {
  const [start, ...rest] = line;
  if (!start) return '';
  const parts = [`M${at(start)}`];
  rest.forEach((point, index) => {
    const before = line[index];
    const after = rest[index + 1];
    if (!before || !after) {
      parts.push(`L${at(point)}`);
      return;
    }
    const bend = Math.min(radius, distance(before, point) / 2, distance(point, after) / 2);
    parts.push(
      `L${at(towards(point, before, bend))}Q${at(point)} ${at(towards(point, after, bend))}`,
    );
  });
  return parts.join('');
}

/** Of a dashed line: how long a dash is, and what is left out after it. */
export const DASH = [5, 4] as const;

/**
 * Path data of a line that is drawn in dashes. Where they lie depends on where they are on the canvas
 * and not on where their line began: several on top of each other still look dashed. So each run
 * begins anew, with what is left of the dash it begins in.
 */
export function dashedPath(line: Polyline, radius = CORNER_RADIUS): string {
  const bends = line.map((point, index): number => {
    const before = line[index - 1];
    const after = line[index + 1];
    if (!before || !after) return 0;
    return Math.min(radius, distance(before, point) / 2, distance(point, after) / 2);
  });
  const parts: string[] = [];
  line.slice(0, -1).forEach((from, index) => {
    const to = line[index + 1] ?? from;
    const after = line[index + 2];
    const bend = bends[index + 1] ?? 0;
    const start = towards(from, to, bends[index] ?? 0);
    const end = towards(to, from, bend);
    const begun = phase(start, to);
    if (begun > 0 && begun < DASH[0])
      parts.push(`M${at(start)}L${at(upTo(start, end, DASH[0] - begun))}`);
    const next = begun === 0 ? start : upTo(start, end, DASH[0] + DASH[1] - begun);
    const turn = after ? `Q${at(to)} ${at(towards(to, after, bend))}` : '';
    parts.push(`M${at(next)}L${at(end)}${turn}`);
  });
  return parts.join('');
}

const upTo = (from: Point, to: Point, by: number): Point =>
  towards(from, to, Math.min(by, distance(from, to)));

/** How far into a dash and its gap a run begins: dashes begin at multiples of both, whichever way it runs. */
function phase(from: Point, to: Point): number {
  const [dash, gap] = DASH;
  const axis = from.x === to.x ? 'y' : 'x';
  const begun = to[axis] >= from[axis] ? from[axis] : dash - from[axis];
  const whole = dash + gap;
  return round(((begun % whole) + whole) % whole);
}

/**
 * The line in the pieces that are drawn: shortened at the ends by the arrows, and open where its
 * label is.
 */
export function drawnPieces(
  line: Polyline,
  label: Label | undefined,
  shorten: { readonly start: number; readonly end: number },
): readonly Polyline[] {
  const [first, second] = line;
  const last = line.at(-1);
  const beforeLast = line.at(-2);
  if (!first || !second || !last || !beforeLast) return [];
  const whole = [...line];
  whole[0] = towards(first, second, shorten.start);
  whole[whole.length - 1] = towards(last, beforeLast, shorten.end);
  if (!label) return [whole];
  const from = whole[label.run];
  const to = whole[label.run + 1];
  if (!from || !to) return [whole];
  const half = (from.y === to.y ? label.rect.width : label.rect.height) / 2;
  return [
    [...whole.slice(0, label.run + 1), towards(label.on, from, half)],
    [towards(label.on, to, half), ...whole.slice(label.run + 1)],
  ];
}

const distance = (a: Point, b: Point): number => Math.abs(b.x - a.x) + Math.abs(b.y - a.y);

function towards(from: Point, to: Point, by: number): Point {
  const whole = distance(from, to);
  if (whole === 0) return from;
  const share = Math.min(1, by / whole);
  return { x: from.x + (to.x - from.x) * share, y: from.y + (to.y - from.y) * share };
}

const at = ({ x, y }: Point): string => `${round(x)} ${round(y)}`;
const round = (value: number): number => Math.round(value * 100) / 100;
