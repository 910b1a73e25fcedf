// Containers grow to hold what is put into them, and can't be made smaller than what they hold.
import { blockDefinition } from '../catalog/catalog.ts';
import type { BlockId } from '../design/ids.ts';
import type { Block, Design, Point, Size } from '../design/schema.ts';
import { blockChips, blockSize, CHIP_ROW } from './block-size.ts';
import { shapeOf } from './frames.ts';
import { bottom, boundsOf, type Rect, rectAt, right } from './rect.ts';
import { pointToGrid, upToGrid } from './snap.ts';

export interface Resized {
  readonly id: BlockId;
  readonly position: Point;
  readonly size: Size;
}

const PADDING = { top: 36, right: 12, bottom: 20, left: 12 } as const;

export const paddingOf = (type: string) => blockDefinition(type)?.container?.padding ?? PADDING;

/** What a container holds, relative to it. Hulls are where their blocks are and don't count. */
export function contentOf(design: Design, id: BlockId): Rect | undefined {
  return boundsOf(
    Object.values(design.blocks)
      .filter((block) => block.parent === id && shapeOf(block.type) !== 'hull')
      .map((block) => {
        const rect = rectAt(block.position, blockSize(block));
        return blockChips(block).length > 0 ? { ...rect, height: rect.height + CHIP_ROW } : rect;
      }),
  );
}

/** The size below which a container would no longer hold what is in it. */
export function smallestSize(design: Design, id: BlockId): Size {
  const type = design.blocks[id]?.type ?? '';
  const padding = paddingOf(type);
  const content = contentOf(design, id);
  return {
    width: Math.max(96, content ? right(content) + padding.right : 0),
    height: Math.max(64, content ? bottom(content) + padding.bottom : 0),
  };
}

/**
 * The containers from `id` outwards that must grow, right and downwards, to hold what they do now.
 * Bands grow as one (see `resizedBand`).
 */
export function grownContainers(design: Design, id: BlockId): readonly Resized[] {
  const changed = new Map<BlockId, Resized>();
  let current = design;
  const seen = new Set<BlockId>();
  for (let at: BlockId | undefined = id; at && !seen.has(at); at = current.blocks[at]?.parent) {
    seen.add(at);
    const block = current.blocks[at];
    if (!block || shapeOf(block.type) !== 'container') continue;
    const size = blockSize(block);
    const least = smallestSize(current, at);
    const wanted = {
      width: least.width > size.width ? upToGrid(least.width) : size.width,
      height: least.height > size.height ? upToGrid(least.height) : size.height,
    };
    if (wanted.width === size.width && wanted.height === size.height) continue;
    for (const resized of resizedBand(current, {
      id: at,
      position: block.position,
      size: wanted,
    })) {
      changed.set(resized.id, resized);
      current = withResized(current, resized);
    }
  }
  return [...changed.values()];
}

/**
 * A container gets another size, and what stands in a band with it follows: siblings of its type at
 * the same left edge get its width, those below move by what its lower edge moved.
 */
export function resizedBand(design: Design, wanted: Resized): readonly Resized[] {
  const block = design.blocks[wanted.id];
  if (!block?.parent || shapeOf(block.type) !== 'container') return [wanted];
  const before = blockSize(block);
  const foot = block.position.y + before.height;
  const lowered = wanted.position.y + wanted.size.height - foot;
  const followers = bandOf(design, block).map((sibling): Resized => {
    const size = blockSize(sibling);
    const { x, y } = sibling.position;
    return {
      id: sibling.id,
      position: { x: x + wanted.position.x - block.position.x, y: y >= foot ? y + lowered : y },
      size: {
        width: Math.max(wanted.size.width, smallestSize(design, sibling.id).width),
        height: size.height,
      },
    };
  });
  return [wanted, ...followers];
}

/** The other containers of its type that stand in a band with one: the tiers of a VPC. */
export const bandOf = (design: Design, block: Block): readonly Block[] =>
  block.parent === undefined
    ? []
    : Object.values(design.blocks).filter(
        ({ id, parent, type, position }) =>
          id !== block.id &&
          parent === block.parent &&
          type === block.type &&
          Math.abs(position.x - block.position.x) < 1,
      );

function withResized(design: Design, { id, position, size }: Resized): Design {
  const block = design.blocks[id];
  return block
    ? { ...design, blocks: { ...design.blocks, [id]: { ...block, position, size } } }
    : design;
}

/** The position on the grid nearest to `position` at which a block leaves a container its heading and border. */
export const insideOf = (type: string, position: Point): Point =>
  keptInside(type, pointToGrid(position));

/** The same, off the grid. */
export function keptInside(type: string, { x, y }: Point): Point {
  const { left, top } = paddingOf(type);
  return { x: Math.max(left, x), y: Math.max(top, y) };
}
