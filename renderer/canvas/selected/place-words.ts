// Where blocks are and how large, for who can't see it.
import { counted } from '#app/counted.ts';
import type { BlockId } from '#app/design/ids.ts';
import type { Design } from '#app/design/schema.ts';
import { blockSize } from '#app/layout/block-size.ts';

/** "orders: 120 from the left, 80 from the top, in Private." As the inspector's fields have it. */
export function placeWords({ blocks }: Design, ids: readonly BlockId[]): string {
  const [id, ...others] = ids;
  const block = id && blocks[id];
  if (!block || others.length > 0) return `${counted(ids.length, 'block')} moved.`;
  const { name, position, parent } = block;
  const place = parent ? blocks[parent]?.name : undefined;
  return `${name}: ${position.x} from the left, ${position.y} from the top${place ? `, in ${place}` : ''}.`;
}

/** "Private: 480 wide, 120 high." */
export function sizeWords({ blocks }: Design, ids: readonly BlockId[]): string {
  const [id, ...others] = ids;
  const block = id && blocks[id];
  if (!block || others.length > 0) return `${counted(ids.length, 'block')} resized.`;
  const { width, height } = blockSize(block);
  return `${block.name}: ${width} wide, ${height} high.`;
}
