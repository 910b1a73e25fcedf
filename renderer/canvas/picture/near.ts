// Near by, a piece of the painted design has the shapes that pictures of designs have.
import type { Colour } from '#app/drawing/colours.ts';
import { drawBlock } from '#app/drawing/draw-block.ts';
import { drawBox } from '#app/drawing/draw-box.ts';
import { type ConnectionLook, drawLine, drawText } from '#app/drawing/draw-connection.ts';
import { drawContainer } from '#app/drawing/draw-container.ts';
import { drawHull, drawTeam } from '#app/drawing/draw-hull.ts';
import type { Icons } from '#app/drawing/icons.ts';
import { changeBadge, findingBadge } from '#app/drawing/marks.ts';
import type { Shape } from '#app/drawing/shapes.ts';
import { connectionText } from '#app/layout/connection-text.ts';
import { grow } from '#app/layout/rect.ts';
import { type BlockPiece, isLine, type LinePiece, type Piece } from './piece.ts';

/** Zoom from which blocks are painted whole: as from there on their elements are. */
export const WHOLE = 0.7;

/** From the bottom up, in the order in which the canvas stacks its elements. */
export function nearShapes(pieces: readonly Piece[], icons: Icons): readonly Shape[] {
  const lines = pieces.filter(isLine);
  const blocks = pieces
    .filter((piece): piece is BlockPiece => !isLine(piece))
    .toSorted((a, b) => a.rank - b.rank);
  return [
    ...blocks.flatMap((piece) => faded(piece.off && 0.45, groundOf(piece, icons))),
    ...lines.flatMap((piece) => faded(piece.off && 0.3, lineOf(piece))),
    ...lines.flatMap((piece) => faded(piece.off && 0.3, textOf(piece))),
    ...blocks.flatMap((piece) => faded(piece.off && 0.4, solidOf(piece, icons))),
    ...blocks.flatMap(pinnedTo),
  ];
}

const faded = (opacity: number | false, shapes: readonly Shape[]): readonly Shape[] =>
  opacity && shapes.length > 0 ? [{ kind: 'group', opacity, shapes }] : shapes;

function groundOf({ as, near: { block, frame } }: BlockPiece, icons: Icons): readonly Shape[] {
  if (as === 'hull') return drawHull(block, frame, undefined);
  return as === 'container' ? drawContainer(block, frame.rect, undefined, icons) : [];
}

function solidOf({ as, frame: tone, near }: BlockPiece, icons: Icons): readonly Shape[] {
  const { block, frame } = near;
  const framed = tone ? [framedIn(tone, frame.rect)] : [];
  if (as === 'hull') return [...drawTeam(frame), ...framed];
  if (as === 'container') return framed;
  if (frame.shape === 'box')
    return [...drawBox(block, frame, undefined, icons), ...drawTeam(frame), ...framed];
  return [...drawBlock(block, frame.rect, undefined, icons), ...framed];
}

const framedIn = (tone: Colour, rect: BlockPiece['near']['frame']['rect']): Shape => ({
  kind: 'rect',
  rect: grow(rect, 1),
  radius: 10,
  stroke: { paint: tone, width: 2 },
});

const lookOf = ({ near: { connection, mark } }: LinePiece): ConnectionLook => ({
  light: undefined,
  text: connectionText(connection),
  hop: undefined,
  mark,
});

const lineOf = (piece: LinePiece): readonly Shape[] =>
  drawLine(piece.near.connection, piece.near.route, lookOf(piece));

/** Pictures have a halo round texts on lines; the canvas has not. */
const textOf = (piece: LinePiece): readonly Shape[] =>
  drawText(piece.near.route, lookOf(piece)).map((shape) => {
    if (shape.kind !== 'text') return shape;
    const { halo: _halo, ...plain } = shape;
    return plain;
  });

const pinnedTo = ({ near: { frame, mark, change } }: BlockPiece): readonly Shape[] => [
  ...(change ? [changeBadge(change, frame.rect)] : []),
  ...(mark ? findingBadge(mark, frame.rect) : []),
];
