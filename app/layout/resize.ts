// Resizing what has a size of its own, from any border: never smaller than what it holds or than can
// be read, and what it holds stays where it is on the canvas.
import { blockDefinition } from '../catalog/catalog.ts';
import type { BlockId } from '../design/ids.ts';
import type { Block, Design, Point, Size } from '../design/schema.ts';
import { blockSize } from './block-size.ts';
import { bandOf, contentOf, keptInside, paddingOf, smallestSize } from './fit-container.ts';
import { shapeOf } from './frames.ts';
import { bottom, type Rect, rectAt, right } from './rect.ts';
import { upToGrid } from './snap.ts';

/** Below this there would be nothing left to grab. */
const LEAST = { block: { width: 48, height: 32 }, other: { width: 96, height: 64 } } as const;

export interface Resizing {
  readonly position: Point;
  readonly size: Size;
  /** What is inside, where it has to go to stay where it is. */
  readonly children: readonly { readonly id: BlockId; readonly position: Point }[];
  /** Why it isn't smaller or larger as it was to be. */
  readonly stop: Stop | undefined;
}
export type Stop = 'content' | 'minimum' | 'parent';

/** Containers, notes, pictures, and microservices that own nothing yet. */
export const isResizable = ({ type }: Block): boolean =>
  shapeOf(type) !== 'block' || blockDefinition(type)?.drawing !== undefined;

/** `wanted`: relative to its parent, as its position. Only borders that differ are moved. */
export function resized(design: Design, id: BlockId, wanted: Rect): Resizing | undefined {
  const block = design.blocks[id];
  if (!block) return undefined;
  const before = rectAt(block.position, blockSize(block));
  const { rect, stop } = limited(design, block, before, wanted);
  const shift = { x: rect.x - before.x, y: rect.y - before.y };
  const moves = shift.x !== 0 || shift.y !== 0;
  return {
    position: { x: rect.x, y: rect.y },
    size: { width: rect.width, height: rect.height },
    children: moves
      ? Object.values(design.blocks)
          .filter(({ parent }) => parent === id)
          .map(({ id: child, position }) => ({
            id: child,
            position: { x: position.x - shift.x, y: position.y - shift.y },
          }))
      : [],
    stop,
  };
}

function limited(
  design: Design,
  block: Block,
  before: Rect,
  wanted: Rect,
): { readonly rect: Rect; readonly stop: Stop | undefined } {
  const content = contentOf(design, block.id);
  const padding = paddingOf(block.type);
  const least = LEAST[shapeOf(block.type) === 'block' ? 'block' : 'other'];
  const smallest = smallestSize(design, block.id);
  const parent = block.parent && design.blocks[block.parent];
  let stop: Stop | undefined;
  const span = (
    [start, end]: readonly [number, number],
    [from, to]: readonly [number, number],
    length: number,
    inside: readonly [first: number, last: number] | undefined,
    edge: number | undefined,
  ): readonly [number, number] => {
    let head = from;
    let foot = to;
    if (from !== start) {
      // What stands too near to the border already doesn't push it out.
      const room = inside && Math.max(start, start + inside[0]);
      if (room !== undefined && head > room) [head, stop] = [room, 'content'];
      if (head > end - length) [head, stop] = [Math.min(head, end - length), stop ?? 'minimum'];
      if (edge !== undefined && head < edge) [head, stop] = [Math.min(start, edge), 'parent'];
    }
    if (to !== end) {
      const room = inside && start + inside[1];
      if (room !== undefined && foot < room) [foot, stop] = [room, 'content'];
      if (foot < head + length) [foot, stop] = [head + length, stop ?? 'minimum'];
    }
    return [head, foot];
  };
  const edge = parent && keptInside(parent.type, { x: -Infinity, y: -Infinity });
  const [left, end] = span(
    [before.x, right(before)],
    [wanted.x, right(wanted)],
    least.width,
    content && [content.x - padding.left, smallest.width],
    edge?.x,
  );
  const [top, foot] = span(
    [before.y, bottom(before)],
    [wanted.y, bottom(wanted)],
    least.height,
    content && [content.y - padding.top, smallest.height],
    edge?.y,
  );
  return { rect: { x: left, y: top, width: end - left, height: foot - top }, stop };
}

/**
 * The rectangle just round what a container holds; undefined while it holds nothing. One that stands
 * in a band keeps its upper left corner, and the others' width if they need it.
 */
export function fittedRect(design: Design, id: BlockId): Rect | undefined {
  const block = design.blocks[id];
  const content = contentOf(design, id);
  if (!block || !content) return undefined;
  const padding = paddingOf(block.type);
  const band = bandOf(design, block);
  const { x, y } = block.position;
  if (band.length > 0) {
    const widths = [id, ...band.map((one) => one.id)].map((one) => smallestSize(design, one).width);
    const height = upToGrid(smallestSize(design, id).height);
    return { x, y, width: upToGrid(Math.max(...widths)), height };
  }
  const width = padding.left + content.width + padding.right;
  const height = padding.top + content.height + padding.bottom;
  return {
    x: x + content.x - padding.left,
    y: y + content.y - padding.top,
    width: Math.max(LEAST.other.width, upToGrid(width)),
    height: Math.max(LEAST.other.height, upToGrid(height)),
  };
}
