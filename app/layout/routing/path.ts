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
