// Moving a block into a container without a pointer: a free spot is found for it, and the container
// grows if it must.
import type { Block, Design, Point } from '#app/design/schema.ts';
import { applyEdits } from '#app/edits/apply.ts';
import type { EditCall } from '#app/edits/edit-call.ts';
import { blockSize } from '#app/layout/block-size.ts';
import { grownContainers, insideOf } from '#app/layout/fit-container.ts';
import { shapeOf } from '#app/layout/frames.ts';
import { openFrames } from '#app/layout/open-frames.ts';
import { grow, overlaps, type Rect, rectAt, right } from '#app/layout/rect.ts';

/** Room left between two blocks, in pixels. */
const GAP = 32;
const STEP = 8;

export function placeEdits(
  design: Design,
  block: Block,
  parent: Block | undefined,
): readonly EditCall[] {
  const place: EditCall = {
    edit: 'place',
    args: {
      id: block.id,
      parent: parent?.id ?? null,
      position: freeSpot(design, block, parent),
    },
  };
  const placed = applyEdits(design, [place]);
  if (!placed.ok || !parent) return [place];
  const growth = grownContainers(placed.value, parent.id).map(
    (args): EditCall => ({ edit: 'resize', args }),
  );
  return [place, ...growth];
}

/** Several, one after the other, each clear of those before; what is there already stays. */
export function placeAllEdits(
  design: Design,
  blocks: readonly Block[],
  parent: Block | undefined,
): readonly EditCall[] {
  let current = design;
  const edits: EditCall[] = [];
  for (const { id } of blocks) {
    const block = current.blocks[id];
    if (!block || block.parent === parent?.id) continue;
    const calls = placeEdits(current, block, parent && current.blocks[parent.id]);
    const next = applyEdits(current, calls);
    if (next.ok) current = next.value;
    edits.push(...calls);
  }
  return edits;
}

/**
 * The first place in the first row where the block stands clear of its new neighbours and of other
 * microservices' hulls.
 */
function freeSpot(design: Design, block: Block, parent: Block | undefined): Point {
  const size = blockSize(block);
  // What is hidden in something collapsed takes its room all the same.
  const frames = openFrames(design);
  const origin = (parent && frames.get(parent.id)?.rect) ?? { x: 0, y: 0 };
  const neighbours = Object.values(design.blocks).filter(
    (other) =>
      other.id !== block.id &&
      (shapeOf(other.type) === 'hull' ? other.id !== block.owner : other.parent === parent?.id),
  );
  const taken = neighbours.flatMap(({ id }): Rect[] => {
    const rect = frames.get(id)?.rect;
    return rect ? [grow({ ...rect, x: rect.x - origin.x, y: rect.y - origin.y }, GAP - STEP)] : [];
  });
  const start = parent ? insideOf(parent.type, { x: 0, y: 0 }) : { x: 0, y: 0 };
  // Right of everything there is always room: the container grows.
  const end = Math.max(start.x, ...taken.map(right)) + STEP;
  let { x } = start;
  while (x < end && taken.some((other) => overlaps(rectAt({ x, y: start.y }, size), other)))
    x += STEP;
  return { x, y: start.y };
}
