// Frames after a change, without looking at what it can't have touched: framesOf itself is asked, about
// a small design of what may have moved and all that says where that is.
import type { BlockId } from '../design/ids.ts';
import type { Block, Design } from '../design/schema.ts';
import { type Draft, type Frames, framesOf } from './frames.ts';

type Blocks = Design['blocks'];

interface Kin {
  /** By the block they sit in, or that owns them; whether that is there or not. */
  readonly children: ReadonlyMap<BlockId, readonly Block[]>;
  readonly owned: ReadonlyMap<BlockId, readonly Block[]>;
}

const kinOf = new WeakMap<Blocks, Kin>();

export function kin(blocks: Blocks): Kin {
  const known = kinOf.get(blocks);
  if (known) return known;
  const found = { children: new Map<BlockId, Block[]>(), owned: new Map<BlockId, Block[]>() };
  for (const block of Object.values(blocks)) {
    if (block.parent) push(found.children, block.parent, block);
    if (block.owner) push(found.owned, block.owner, block);
  }
  kinOf.set(blocks, found);
  return found;
}

function push(lists: Map<BlockId, Block[]>, key: BlockId, block: Block): void {
  const list = lists.get(key);
  if (list) list.push(block);
  else lists.set(key, [block]);
}

/** Blocks that are another record, or in only one of the two. */
export function changedBlocks(before: Blocks, after: Blocks): ReadonlySet<BlockId> {
  const changed = new Set<BlockId>();
  if (before === after) return changed;
  let common = 0;
  const old = Object.values(before);
  for (const block of Object.values(after)) {
    const { id } = block;
    const known = before[id];
    if (known !== undefined) common += 1;
    if (known !== block) changed.add(id);
  }
  if (common < old.length) for (const { id } of old) if (after[id] === undefined) changed.add(id);
  return changed;
}

export const draftedBlocks = ({ positions, sizes, owners, emptied }: Draft): readonly BlockId[] => [
  ...positions.keys(),
  ...sizes.keys(),
  ...owners.keys(),
  ...emptied.keys(),
  ...[...owners.values()].flatMap((owner) => owner ?? []),
];

/** These blocks, what is in them, what they own, and the microservices round any of it. */
export function affectedBy(
  changed: Iterable<BlockId>,
  versions: readonly Blocks[],
): ReadonlySet<BlockId> {
  const affected = new Set<BlockId>(changed);
  const kins = versions.map(kin);
  // A set that grows while it is gone through.
  for (const id of affected)
    for (const { children, owned } of kins) {
      for (const child of children.get(id) ?? []) affected.add(child.id);
      for (const child of owned.get(id) ?? []) affected.add(child.id);
    }
  for (const id of [...affected])
    for (const blocks of versions) {
      const owner = blocks[id]?.owner;
      if (owner) affected.add(owner);
    }
  return affected;
}

/** Their frames; none for those that have none. */
export function framesOfSome(
  design: Design,
  ids: Iterable<BlockId>,
  draft: Draft,
): ReadonlyMap<BlockId, ReturnType<Frames['get']>> {
  const wanted = [...ids];
  const needed = new Set<BlockId>();
  const need = (start: BlockId): void => {
    for (let id: BlockId | undefined = start; id && !needed.has(id); id = design.blocks[id]?.parent)
      needed.add(id);
  };
  const { owned } = kin(design.blocks);
  for (const id of wanted) {
    need(id);
    for (const block of owned.get(id) ?? []) need(block.id);
  }
  for (const [id, owner] of draft.owners) if (owner && needed.has(owner)) need(id);
  for (const id of [...needed]) {
    const owner = design.blocks[id]?.owner;
    if (owner) needed.add(owner);
  }
  const blocks: Record<BlockId, Block> = {};
  for (const id of needed) {
    const block = design.blocks[id];
    if (block) blocks[id] = block;
  }
  const frames = framesOf({ ...design, blocks }, draft);
  return new Map(wanted.map((id) => [id, frames.get(id)]));
}
