// Which blocks a hand has to leave alone. A locked block stays where it is, as large as it is, and in
// the design; what is inside a locked container can still be worked on.
import type { BlockId } from './ids.ts';
import type { Block, Design } from './schema.ts';

export interface Sorted {
  readonly free: readonly BlockId[];
  readonly locked: readonly Block[];
}

/** Which of these can be moved, and which can't. What isn't in the design any more is neither. */
export function sortLocked(design: Design, ids: Iterable<BlockId>): Sorted {
  const free: BlockId[] = [];
  const locked: Block[] = [];
  for (const id of ids) {
    const block = design.blocks[id];
    if (block?.locked) locked.push(block);
    else if (block) free.push(id);
  }
  return { free, locked };
}

/** Which of these can be deleted: a container with something locked in it can't either. */
export function sortDeletable(design: Design, ids: readonly BlockId[]): Sorted {
  const asked = new Set(ids);
  const held = new Set<BlockId>();
  const locked: Block[] = [];
  for (const block of Object.values(design.blocks)) {
    if (!block.locked) continue;
    const around = withAncestors(design, block).filter((id) => asked.has(id));
    if (around.length > 0) locked.push(block);
    for (const id of around) held.add(id);
  }
  return { free: ids.filter((id) => design.blocks[id] && !held.has(id)), locked };
}

function withAncestors(design: Design, block: Block): readonly BlockId[] {
  const found = new Set<BlockId>();
  for (let at: BlockId | undefined = block.id; at && !found.has(at); at = design.blocks[at]?.parent)
    found.add(at);
  return [...found];
}
