// What arranging answers with: where blocks are to stand.
import type { BlockId } from '../../design/ids.ts';
import type { Block, Design, Point, Size } from '../../design/schema.ts';
import { blockSize } from '../block-size.ts';
import { shapeOf } from '../frames.ts';
import type { Rect } from '../rect.ts';

/** Where a block is to stand, relative to its parent; a size where that changes. */
export interface Placement {
  readonly id: BlockId;
  readonly position: Point;
  readonly size?: Size;
}

/** @param rects in canvas coordinates; what isn't among them stays where it is. */
export function placementsFrom(
  design: Design,
  rects: ReadonlyMap<BlockId, Rect>,
): readonly Placement[] {
  const placements: Placement[] = [];
  for (const [id, rect] of rects) {
    const block = design.blocks[id];
    if (!block) continue;
    const placement = placementOf(block, rect, originOf(block.parent, design, rects));
    if (placement) placements.push(placement);
  }
  return placements;
}

/** Deeper nesting can only be a damaged file's circle of parents. */
const DEEPEST = 64;

function originOf(
  id: BlockId | undefined,
  design: Design,
  rects: ReadonlyMap<BlockId, Rect>,
): Point {
  let x = 0;
  let y = 0;
  let at = id;
  for (let depth = 0; at && depth < DEEPEST; depth++) {
    const rect = rects.get(at);
    const block: Block | undefined = design.blocks[at];
    const corner = rect ?? block?.position;
    x += corner?.x ?? 0;
    y += corner?.y ?? 0;
    at = rect ? undefined : block?.parent;
  }
  return { x, y };
}

function placementOf(block: Block, rect: Rect, origin: Point): Placement | undefined {
  const position = { x: rect.x - origin.x, y: rect.y - origin.y };
  const now = blockSize(block);
  const sized =
    shapeOf(block.type) === 'container' && (now.width !== rect.width || now.height !== rect.height);
  if (!sized && block.position.x === position.x && block.position.y === position.y)
    return undefined;
  return {
    id: block.id,
    position,
    ...(sized && { size: { width: rect.width, height: rect.height } }),
  };
}

/** The design with its blocks there. */
export function applyPlacements(design: Design, placements: readonly Placement[]): Design {
  const placed = placements.flatMap(({ id, position, size }) => {
    const block = design.blocks[id];
    return block ? [[id, { ...block, position, ...(size && { size }) }] as const] : [];
  });
  return { ...design, blocks: { ...design.blocks, ...Object.fromEntries(placed) } };
}
