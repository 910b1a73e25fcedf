// Where a block goes that is put into a container without pointing at a place in it: into a closed
// one, or in a list. The first spot clear of what is there; when there is none, below it.
import { blockDefinition } from '../catalog/catalog.ts';
import type { BlockId } from '../design/ids.ts';
import type { Block, Design, Point, Size } from '../design/schema.ts';
import { blockChips, blockSize, CHIP_ROW } from './block-size.ts';
import { insideOf, paddingOf } from './fit-container.ts';
import { framesOf, shapeOf } from './frames.ts';
import { bottom, boundsOf, grow, overlaps, type Rect, rectAt, right } from './rect.ts';
import { upToGrid } from './snap.ts';

/** Kept between neighbours, in pixels. */
const GAP = 32;
const STEP = 16;

/** Relative to the container, or on the canvas without one. `also` is taken too. */
export function roomInside(
  design: Design,
  parent: BlockId | undefined,
  block: Pick<Block, 'id'> & { readonly size: Size },
  also: readonly Rect[] = [],
): Point {
  const container = parent && design.blocks[parent];
  if (!container) return belowAll(design, block.id, also);
  const taken = [...siblings(design, container.id, block.id), ...also];
  const { width, height } = blockSize(container);
  const start = insideOf(container.type, { x: 0, y: 0 });
  const kept = taken.map((rect) => grow(rect, GAP - 1));
  for (let y = start.y; y + block.size.height <= height - 12; y += STEP)
    for (let x = start.x; x + block.size.width <= width - 12; x += STEP)
      if (!kept.some((rect) => overlaps(rect, rectAt({ x, y }, block.size)))) return { x, y };
  const all = boundsOf(taken);
  return all ? { x: start.x, y: upToGrid(Math.max(start.y, bottom(all) + GAP)) } : start;
}

/**
 * Near the blocks of a microservice that sit in the same container: under them, or right of them
 * where that is taken.
 */
export function roomBeside(
  design: Design,
  owner: BlockId,
  parent: BlockId | undefined,
  block: Pick<Block, 'id'> & { readonly size: Size },
  also: readonly Rect[] = [],
): Point | undefined {
  const members = boundsOf([
    ...also,
    ...Object.values(design.blocks)
      .filter((one) => one.owner === owner && one.parent === parent && one.id !== block.id)
      .map(rectOf),
  ]);
  if (!members) return undefined;
  const others = siblings(design, parent, block.id).map((rect) => grow(rect, GAP / 2));
  const free = (at: Point): boolean =>
    !others.some((rect) => overlaps(rect, rectAt(at, block.size)));
  const under = { x: members.x, y: upToGrid(bottom(members) + GAP) };
  const beside = { x: upToGrid(right(members) + GAP), y: members.y };
  return [under, beside].find(free) ?? under;
}

/** Under the last of its type, as wide, in a container that takes no other: one more tier of a VPC. */
export function roomInBand(
  design: Design,
  parent: BlockId,
  type: string,
): { readonly position: Point; readonly width: number } | undefined {
  const container = design.blocks[parent];
  if (!container || !blockDefinition(container.type)?.container?.only?.includes(type))
    return undefined;
  const band = Object.values(design.blocks)
    .filter((one) => one.parent === parent && one.type === type)
    .map((one) => rectAt(one.position, blockSize(one)))
    .toSorted((a, b) => bottom(a) - bottom(b));
  const last = band.at(-1);
  if (!last) return undefined;
  const y = bottom(last) + paddingOf(container.type).bottom;
  return { position: { x: last.x, y }, width: last.width };
}

const siblings = (design: Design, parent: BlockId | undefined, but: BlockId): readonly Rect[] =>
  Object.values(design.blocks)
    .filter((one) => one.parent === parent && one.id !== but && shapeOf(one.type) !== 'hull')
    .map(rectOf);

const rectOf = (block: Block): Rect => {
  const rect = rectAt(block.position, blockSize(block));
  const chips = shapeOf(block.type) === 'block' && blockChips(block).length > 0;
  return chips ? { ...rect, height: rect.height + CHIP_ROW } : rect;
};

function belowAll(design: Design, but: BlockId, also: readonly Rect[]): Point {
  const rects = [...framesOf(design).values()].flatMap(({ id, rect }) => (id === but ? [] : rect));
  const all = boundsOf([...rects, ...also]);
  return all ? { x: upToGrid(all.x), y: upToGrid(bottom(all) + GAP + 8) } : { x: 0, y: 0 };
}
