// Frames after a change, without looking at what it can't have touched: framesOf itself is asked, about
// a small design of what may have moved and all that says where that is.
import type { BlockId } from '../design/ids.ts';
import type { Block, Design } from '../design/schema.ts';
import { onceFor } from '../once-for.ts';
import { type Draft, type Frame, type Frames, framesOf, noDraft } from './frames.ts';
import { sameRect } from './rect.ts';
import { hidesAnything } from './visible.ts';

type Blocks = Design['blocks'];

interface Kin {
  /** By the block they sit in, or that owns them; whether that is there or not. */
  readonly children: ReadonlyMap<BlockId, readonly Block[]>;
  readonly owned: ReadonlyMap<BlockId, readonly Block[]>;
}

const kin = onceFor((blocks: Blocks): Kin => {
  const found = { children: new Map<BlockId, Block[]>(), owned: new Map<BlockId, Block[]>() };
  for (const block of Object.values(blocks)) {
    if (block.parent) push(found.children, block.parent, block);
    if (block.owner) push(found.owned, block.owner, block);
  }
  return found;
});

function push(lists: Map<BlockId, Block[]>, key: BlockId, block: Block): void {
  const list = lists.get(key);
  if (list) list.push(block);
  else lists.set(key, [block]);
}

/** Blocks that are another record, or in only one of the two. */
function changedBlocks(before: Blocks, after: Blocks): ReadonlySet<BlockId> {
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

const draftedBlocks = ({ positions, sizes, owners, emptied }: Draft): readonly BlockId[] => [
  ...positions.keys(),
  ...sizes.keys(),
  ...owners.keys(),
  ...emptied.keys(),
  ...[...owners.values()].flatMap((owner) => owner ?? []),
];

/** These blocks, what is in them, what they own, and the microservices round any of it. */
function affectedBy(changed: Iterable<BlockId>, versions: readonly Blocks[]): ReadonlySet<BlockId> {
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
function framesOfSome(
  design: Design,
  ids: Iterable<BlockId>,
  draft: Draft,
): ReadonlyMap<BlockId, Frame | undefined> {
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

/** The frames in the middle of a gesture. */
export function framesInDraft(design: Design, draft: Draft, settled: Frames): Frames {
  if (hidesAnything(design)) return keepFrames(settled, framesOf(design, draft));
  const affected = affectedBy(draftedBlocks(draft), [design.blocks]);
  return patched(settled, framesOfSome(design, affected, draft), design);
}

/** More than this are found faster all at once. */
const MANY_BLOCKS = 400;

/** The frames of a design, of those of a former version of it; what is the same keeps its object. */
export function framesAfter(
  design: Design,
  before: { readonly frames: Frames; readonly blocks: Blocks },
): Frames {
  if (design.blocks === before.blocks) return before.frames;
  const changed = changedBlocks(before.blocks, design.blocks);
  // What is hidden counts for what it is hidden in, however far away.
  const hides = hidesAnything(before) || hidesAnything(design);
  if (hides || changed.size > MANY_BLOCKS) return keepFrames(before.frames, framesOf(design));
  const affected = affectedBy(changed, [before.blocks, design.blocks]);
  return patched(before.frames, framesOfSome(design, affected, noDraft), design);
}

/** The same for some of them that were found anew. */
function patched(
  before: Frames,
  found: ReadonlyMap<BlockId, Frame | undefined>,
  design: Design,
): Frames {
  const changes = [...found].filter(([id, frame]) => !isSame(before.get(id), frame));
  if (changes.length === 0) return before;
  const after = new Map(before);
  let others = false;
  for (const [id, frame] of changes) {
    const known = before.get(id);
    // Microservices come last, so one that is another block now stands elsewhere.
    others ||= !frame || !known || isLate(known) !== isLate(frame);
    if (frame) after.set(id, frame);
    else after.delete(id);
  }
  return others ? inOrder(after, design) : after;
}

/** Of a microservice, open or collapsed. */
const isLate = ({ shape, holds }: Frame): boolean => shape === 'hull' || holds === 'hull';

/** As `framesOf` lists them: what lies over what depends on it. */
function inOrder(frames: Frames, design: Design): Frames {
  const ordered = new Map<BlockId, Frame>();
  const hulls: Frame[] = [];
  for (const { id } of Object.values(design.blocks)) {
    const frame = frames.get(id);
    if (frame && isLate(frame)) hulls.push(frame);
    else if (frame) ordered.set(id, frame);
  }
  for (const hull of hulls) ordered.set(hull.id, hull);
  return ordered;
}

function keepFrames(before: Frames, after: Frames): Frames {
  let same = before.size === after.size;
  const kept = new Map<BlockId, Frame>();
  for (const [id, frame] of after) {
    const known = before.get(id);
    const keep = known !== undefined && sameFrame(known, frame);
    kept.set(id, keep ? known : frame);
    same &&= keep;
  }
  return same ? before : kept;
}

const isSame = (a: Frame | undefined, b: Frame | undefined): boolean =>
  a === b || (a !== undefined && b !== undefined && sameFrame(a, b));

const sameFrame = (a: Frame, b: Frame): boolean =>
  a.shape === b.shape &&
  a.depth === b.depth &&
  sameStacking(a, b) &&
  a.raised === b.raised &&
  a.empty === b.empty &&
  a.title === b.title &&
  a.team === b.team &&
  a.chips === b.chips &&
  a.headingChips === b.headingChips &&
  a.holds === b.holds &&
  a.inside === b.inside &&
  sameRect(a.rect, b.rect);

const sameStacking = ({ stacking: a }: Frame, { stacking: b }: Frame): boolean =>
  a === b ||
  (a !== undefined && a.length === b?.length && a.every((order, level) => order === b[level]));
