// What layers have put in rows and columns is moved box by box to where its lines are shorter and
// straighter, as a hand would: beside, above or level with what it is joined to, alone or with what
// hangs on it, in another's place, or turned round. Nothing is tried that could stand less clear.
import type { Point } from '../../../design/schema.ts';
import { toGrid, upToGrid } from '../../snap.ts';
import type { Box, Link, Placed } from '../boxes.ts';
import { type Line, linesOf, type Piece, piecesOf, pointIn, rectIn } from './pieces.ts';
import { roomBelow, roomBeside } from './room.ts';
import { sceneOf } from './scene.ts';

/** More boxes, or lines, aren't moved: it would take long, and layers do well there. */
const MANY_BOXES = 40;
const MANY_LINES = 120;
const TURNS = 6;

export function improved(boxes: readonly Box[], links: readonly Link[], placed: Placed): Placed {
  if (boxes.length < 3 || boxes.length > MANY_BOXES || links.length > MANY_LINES) return placed;
  const pieces = piecesOf(boxes, placed);
  const lines = linesOf(boxes, links);
  const attempt = sceneOf(pieces, lines);
  const hanging = boxes.map((_, index) => hangingOn(index, lines));
  const shift = (moved: readonly number[], by: Point): boolean =>
    (by.x !== 0 || by.y !== 0) &&
    attempt(
      moved,
      () => {
        for (const index of moved) {
          const piece = pieces[index];
          if (piece) Object.assign(piece, { x: piece.x + by.x, y: piece.y + by.y });
        }
      },
      true,
    );

  for (let turn = 0; turn < TURNS; turn++) {
    let better = false;
    for (const [index, piece] of pieces.entries()) {
      if (piece.box.mirrors && piece.box.inner.size > 1)
        better =
          attempt([index], () => {
            piece.mirrored = !piece.mirrored;
          }) || better;
      for (const moved of [[index], hanging[index] ?? []])
        if (moved.length > 0)
          for (const at of spotsFor(index, pieces, lines))
            better = shift(moved, { x: at.x - piece.x, y: at.y - piece.y }) || better;
      for (const [at, other] of pieces.entries())
        if (at > index)
          better =
            attempt([index, at], () => {
              const { x, y } = piece;
              Object.assign(piece, { x: other.x, y: other.y });
              Object.assign(other, { x, y });
            }) || better;
    }
    if (!better) break;
  }
  return placedOf(pieces);
}

/** A box and those that are joined to nothing but it; empty without any. */
function hangingOn(index: number, lines: readonly Line[]): readonly number[] {
  const ends = new Map<number, Set<number>>();
  for (const { from, to } of lines)
    for (const [one, other] of [
      [from, to],
      [to, from],
    ] as const)
      ends.set(one, (ends.get(one) ?? new Set()).add(other));
  const own = [...(ends.get(index) ?? [])].filter((one) => ends.get(one)?.size === 1);
  return own.length > 0 ? [index, ...own] : [];
}

/** Where a box would stand straight with what it is joined to, or close beside another. */
function spotsFor(
  index: number,
  pieces: readonly Piece[],
  lines: readonly Line[],
): readonly Point[] {
  const piece = pieces[index];
  if (!piece) return [];
  const level = { x: new Set([piece.x]), y: new Set([piece.y]) };
  const close = { x: new Set<number>(), y: new Set<number>() };
  for (const { from, to, link } of lines) {
    if ((from === index) === (to === index)) continue;
    const [own, far, farAt] =
      from === index
        ? [link.fromAt, pieces[to], link.toAt]
        : [link.toAt, pieces[from], link.fromAt];
    if (!far) continue;
    const target = pointIn(far, farAt);
    const here = pointIn(piece, own);
    level.x.add(toGrid(piece.x + target.x - here.x));
    level.y.add(toGrid(piece.y + target.y - here.y));
    const room = upToGrid(roomBeside(link.label));
    for (const part of far.solid) {
      const { x, y, width, height } = rectIn(far, part);
      close.x.add(upToGrid(x + width + room)).add(toGrid(x - room - piece.box.width - 4));
      close.y
        .add(upToGrid(y + height + roomBelow))
        .add(toGrid(y - roomBelow - piece.box.height - 4));
    }
  }
  const all = { x: [...level.x, ...close.x], y: [...level.y, ...close.y] };
  return [
    ...all.x.flatMap((x) => [...level.y].map((y) => ({ x, y }))),
    ...[...level.x].flatMap((x) => [...close.y].map((y) => ({ x, y }))),
  ];
}

function placedOf(pieces: readonly Piece[]): Placed {
  const left = Math.min(...pieces.map(({ x }) => x));
  const top = Math.min(...pieces.map(({ y }) => y));
  return {
    at: new Map(pieces.map(({ box, x, y }) => [box.id, { x: x - left, y: y - top }])),
    width: Math.max(...pieces.map(({ x, box }) => x + box.width)) - left,
    height: Math.max(...pieces.map(({ y, box }) => y + box.height)) - top,
    mirrored: new Set(pieces.flatMap(({ box, mirrored }) => (mirrored ? [box.id] : []))),
  };
}
