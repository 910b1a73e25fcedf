// Containers grow to hold what is put into them, and can't be made smaller than what they hold.
import { blockDefinition } from '../catalog/catalog.ts';
import type { BlockId } from '../design/ids.ts';
import type { Design, Point, Size } from '../design/schema.ts';
import { blockChips, blockSize, CHIP_ROW } from './block-size.ts';
import { bottom, boundsOf, type Rect, rectAt, right } from './rect.ts';
import { shapeOf } from './frames.ts';
import { toGrid } from './snap.ts';

export interface Resized {
  readonly id: BlockId;
  readonly position: Point;
  readonly size: Size;
}

const PADDING = { top: 36, right: 12, bottom: 20, left: 12 } as const;

const paddingOf = (type: string) => blockDefinition(type)?.container?.padding ?? PADDING;

/** What a container holds, relative to it. Hulls are where their blocks are and don't count. */
function contentOf(design: Design, id: BlockId): Rect | undefined {
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
 * A band of tiers grows as one: siblings of the same type that share its left edge get its width,
 * and those below are pushed down by what it grew.
 */
export function grownContainers(design: Design, id: BlockId): readonly Resized[] {
  const changed = new Map<BlockId, Resized>();
  let current = design;
  const apply = (resized: Resized): void => {
    const block = current.blocks[resized.id];
    if (!block) return;
    changed.set(resized.id, resized);
    const next = { ...block, position: resized.position, size: resized.size };
    current = { ...current, blocks: { ...current.blocks, [resized.id]: next } };
  };
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
    apply({ id: at, position: block.position, size: wanted });
    for (const sibling of bandSiblings(current, at)) {
      const below = sibling.position.y >= block.position.y + size.height;
      apply({
        id: sibling.id,
        position: {
          x: sibling.position.x,
          y: sibling.position.y + (below ? wanted.height - size.height : 0),
        },
        size: { width: wanted.width, height: blockSize(sibling).height },
      });
    }
  }
  return [...changed.values()];
}

function bandSiblings(design: Design, id: BlockId) {
  const block = design.blocks[id];
  if (!block?.parent) return [];
  const { width } = design.blocks[id]?.size ?? blockSize(block);
  return Object.values(design.blocks).filter(
    (other) =>
      other.id !== id &&
      other.parent === block.parent &&
      other.type === block.type &&
      Math.abs(other.position.x - block.position.x) < 1 &&
      (blockSize(other).width < width || other.position.y > block.position.y),
  );
}

/** The position nearest to `position` at which a block leaves a container its heading and border. */
export function insideOf(type: string, position: Point): Point {
  const { left, top } = paddingOf(type);
  return { x: Math.max(left, toGrid(position.x)), y: Math.max(top, toGrid(position.y)) };
}

const upToGrid = (value: number): number => Math.ceil(value / 8) * 8;
