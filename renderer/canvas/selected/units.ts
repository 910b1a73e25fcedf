// What a selection is made of when it is arranged: blocks with all that is inside them, and
// microservices with the blocks they own. No unit is part of another.
import type { BlockId } from '#app/design/ids.ts';
import type { Block, Design } from '#app/design/schema.ts';
import type { EditCall } from '#app/edits/edit-call.ts';
import type { Moved, Unit } from '#app/layout/align.ts';
import type { Frames } from '#app/layout/frames.ts';
import { placeOf } from '#app/layout/open-frames.ts';
import { movedEdits } from '../gestures/settle.ts';

/** The blocks among these that aren't inside another of them. */
export function rootsOf(design: Design, ids: ReadonlySet<BlockId>): readonly Block[] {
  return [...ids].flatMap((id) => {
    const block = design.blocks[id];
    return block && !(block.parent && isInside(design, block.parent, ids)) ? [block] : [];
  });
}

/** Whether a block is one of these, or inside one. */
export function isInside(design: Design, id: BlockId, outer: ReadonlySet<BlockId>): boolean {
  const seen = new Set<BlockId>();
  for (let at: BlockId | undefined = id; at && !seen.has(at); at = design.blocks[at]?.parent) {
    if (outer.has(at)) return true;
    seen.add(at);
  }
  return false;
}

/** Those of a microservice, while it has any: it is where they are. */
const ownedBy = (design: Design, frames: Frames, id: BlockId): readonly Block[] => {
  const frame = frames.get(id);
  if ((frame?.shape !== 'hull' && frame?.holds !== 'hull') || frame.empty) return [];
  return Object.values(design.blocks).filter(({ owner }) => owner === id);
};

export function unitsOf(
  design: Design,
  frames: Frames,
  selected: readonly BlockId[],
): readonly Unit[] {
  const owned = new Set(
    selected.flatMap((id) => ownedBy(design, frames, id).map((block) => block.id)),
  );
  const own = new Set(selected.filter((id) => !owned.has(id)));
  return rootsOf(design, own).flatMap(({ id, locked }) => {
    const rect = frames.get(id)?.rect;
    return rect ? [{ id, rect, ...(locked && { fixed: true }) }] : [];
  });
}

/** Moves units where they were told to go; a microservice's blocks go as far as it would. */
export function unitEdits(
  design: Design,
  frames: Frames,
  moved: readonly Moved[],
): readonly EditCall[] {
  const blocks = moved.flatMap(({ id, at }): readonly Moved[] => {
    const rect = frames.get(id)?.rect;
    const owned = ownedBy(design, frames, id).filter(({ locked }) => !locked);
    if (!rect || owned.length === 0) return [{ id, at }];
    const roots = rootsOf(design, new Set(owned.map((block) => block.id)));
    return roots.flatMap((block) => {
      const from = placeOf(design, frames, block.id);
      return from
        ? [{ id: block.id, at: { x: from.x + at.x - rect.x, y: from.y + at.y - rect.y } }]
        : [];
    });
  });
  return movedEdits(design, frames, blocks);
}
