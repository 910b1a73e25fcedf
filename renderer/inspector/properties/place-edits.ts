// Moving a block into a container without a pointer: a free spot is found for it, and the container
// grows if it must.
import type { Block, Design, Point } from '#app/design/schema.ts';
import { applyEdits } from '#app/edits/apply.ts';
import type { EditCall } from '#app/edits/edit-call.ts';
import { blockSize } from '#app/layout/block-size.ts';
import { grownContainers, insideOf } from '#app/layout/fit-container.ts';
import { grow, overlaps, rectAt } from '#app/layout/rect.ts';

/** Room left between two blocks, in pixels. */
const GAP = 32;
const STEP = 8;
/** Columns tried before the next row. */
const WIDTH = 1600;

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

/** The first place, in reading order, where the block stands clear of its new neighbours. */
function freeSpot(design: Design, block: Block, parent: Block | undefined): Point {
  const size = blockSize(block);
  const others = Object.values(design.blocks)
    .filter((other) => other.parent === parent?.id && other.id !== block.id)
    .map((other) => grow(rectAt(other.position, blockSize(other)), GAP - STEP));
  const start = parent ? insideOf(parent.type, { x: 0, y: 0 }) : { x: 0, y: 0 };
  const width = Math.max(parent?.size?.width ?? WIDTH, size.width + start.x);
  for (let y = start.y; ; y += STEP)
    for (let x = start.x; x + size.width <= width; x += STEP) {
      const rect = rectAt({ x, y }, size);
      if (!others.some((other) => overlaps(rect, other))) return { x, y };
    }
}
