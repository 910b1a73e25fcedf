// Whether pieces stand clear of each other.
import { type Line, type Piece } from './pieces.ts';

const BESIDE = 48;
/** Line to be seen beside a text, and between what a line joins one above the other. */
const BESIDE_LABEL = 48;
const JOINED = 56;

/** How far apart a line's ends stand side by side; its text is between them. */
export const roomBeside = (label: number): number => Math.max(BESIDE, label + BESIDE_LABEL);
export const roomBelow = JOINED;

export type Clear = (piece: number, pieces: readonly Piece[], but: ReadonlySet<number>) => boolean;

/** Joined pieces stand as far apart as the text between them wants. */
export function clearOf(lines: readonly Line[]): Clear {
  const labels = new Map<string, number>();
  const key = (a: number, b: number): string => (a < b ? `${a} ${b}` : `${b} ${a}`);
  for (const { from, to, link } of lines)
    labels.set(key(from, to), Math.max(labels.get(key(from, to)) ?? 0, link.label));
  return (index, pieces, but) => {
    const piece = pieces[index];
    return (
      piece !== undefined &&
      pieces.every((other, at) => {
        if (at === index || but.has(at) || farApart(piece, other)) return true;
        const label = labels.get(key(index, at));
        return isApart(
          piece,
          other,
          label === undefined ? BESIDE : roomBeside(label),
          label === undefined ? BESIDE : JOINED,
        );
      })
    );
  };
}

const FAR = 200;
const farApart = (one: Piece, other: Piece): boolean =>
  one.x > other.x + other.box.width + FAR ||
  other.x > one.x + one.box.width + FAR ||
  one.y > other.y + other.box.height + FAR ||
  other.y > one.y + one.box.height + FAR;

/** Solid parts aren't turned round: what is turned is solid all over. */
const isApart = (one: Piece, other: Piece, gapX: number, gapY: number): boolean =>
  one.solid.every((a) =>
    other.solid.every((b) => {
      const x = one.x + a.x - other.x - b.x;
      const y = one.y + a.y - other.y - b.y;
      return (
        x >= b.width + gapX || -x >= a.width + gapX || y >= b.height + gapY || -y >= a.height + gapY
      );
    }),
  );
