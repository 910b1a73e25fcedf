// Which blocks still want a place: those nobody gave one, and those that lie upon others.
import { blockDefinition } from '../../catalog/catalog.ts';
import type { BlockId } from '../../design/ids.ts';
import type { Design } from '../../design/schema.ts';
import { framesOf } from '../frames.ts';
import { overlaps } from '../rect.ts';

/** Of two that overlap, the one made later moves, unless it is held where it is. Notes may lie anywhere. */
export function newcomers(design: Design, unplaced: Iterable<BlockId>): readonly BlockId[] {
  const held = (id: BlockId): boolean => {
    const block = design.blocks[id];
    return block === undefined || block.locked === true || block.pinned === true;
  };
  const found = new Set([...unplaced].filter((id) => !held(id)));
  const frames = framesOf(design);
  const standing = Object.values(design.blocks)
    .flatMap((block, made) => {
      const frame = frames.get(block.id);
      const counts = frame && frame.shape !== 'hull' && !blockDefinition(block.type)?.drawing;
      return counts ? [{ id: block.id, parent: block.parent, rect: frame.rect, made }] : [];
    })
    .toSorted((a, b) => a.rect.x - b.rect.x);
  for (const [index, one] of standing.entries())
    for (let next = index + 1; next < standing.length; next++) {
      const other = standing[next];
      if (!other || other.rect.x >= one.rect.x + one.rect.width) break;
      if (one.parent !== other.parent || !overlaps(one.rect, other.rect)) continue;
      if (found.has(one.id) || found.has(other.id)) continue;
      const [earlier, later] = one.made < other.made ? [one, other] : [other, one];
      if (!held(later.id)) found.add(later.id);
      else if (!held(earlier.id)) found.add(earlier.id);
    }
  return [...found];
}
