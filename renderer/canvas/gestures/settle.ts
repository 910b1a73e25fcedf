// The edits that put moved blocks down: where they sit, who owns them, and the containers that grow
// for them. Pure, so that the rules of dropping can be tested without a browser.
import { blockDefinition } from '#app/catalog/catalog.ts';
import type { BlockId } from '#app/design/ids.ts';
import type { Design } from '#app/design/schema.ts';
import { applyEdits } from '#app/edits/apply.ts';
import type { EditCall } from '#app/edits/edit-call.ts';
import type { Moved } from '#app/layout/align.ts';
import { grownContainers, keptInside } from '#app/layout/fit-container.ts';
import type { Frames } from '#app/layout/frames.ts';
import type { Landing } from '../canvas-store.ts';
import { mayBeOwned } from './landing.ts';

/** A hull that is dragged takes its blocks along; they stay in it and in their containers. */
export type Drop = { readonly as: 'blocks'; readonly landing: Landing } | { readonly as: 'hulls' };

export function settleEdits(
  design: Design,
  frames: Frames,
  moved: readonly Moved[],
  drop: Drop,
): readonly EditCall[] {
  const edits: EditCall[] = [];
  const into = new Set<BlockId>();
  for (const { id, at } of moved) {
    const block = design.blocks[id];
    if (!block) continue;
    const parent = drop.as === 'blocks' ? drop.landing.container : block.parent;
    const origin = (parent && frames.get(parent)?.rect) ?? { x: 0, y: 0 };
    // Where it was seen to land: dragging has put it on the grid, on a line, or on neither.
    const relative = { x: Math.round(at.x - origin.x), y: Math.round(at.y - origin.y) };
    const type = parent && design.blocks[parent]?.type;
    const position = type && drop.as === 'blocks' ? keptInside(type, relative) : relative;
    if (parent) into.add(parent);
    edits.push(
      parent === block.parent
        ? { edit: 'move', args: { moves: [{ id, position }] } }
        : { edit: 'place', args: { id, parent: parent ?? null, position } },
    );
  }
  if (drop.as === 'blocks') edits.push(...ownershipEdits(design, frames, moved, drop.landing.hull));
  return [...edits, ...growthEdits(design, edits, into)];
}

/** Puts blocks down within the containers they are in, off the grid if need be. */
export function movedEdits(
  design: Design,
  frames: Frames,
  moved: readonly Moved[],
): readonly EditCall[] {
  const moves = moved.flatMap(({ id, at }) => {
    const block = design.blocks[id];
    if (!block) return [];
    const parent = block.parent && design.blocks[block.parent];
    const origin = (parent && frames.get(parent.id)?.rect) ?? { x: 0, y: 0 };
    const relative = { x: at.x - origin.x, y: at.y - origin.y };
    return [{ id, position: parent ? keptInside(parent.type, relative) : relative }];
  });
  const move: EditCall = { edit: 'move', args: { moves } };
  const containers = new Set(moves.flatMap(({ id }) => design.blocks[id]?.parent ?? []));
  return [move, ...growthEdits(design, [move], containers)];
}

function ownershipEdits(
  design: Design,
  frames: Frames,
  moved: readonly Moved[],
  hull: BlockId | undefined,
): readonly EditCall[] {
  const changed = moved
    .map(({ id }) => design.blocks[id])
    .filter((block) => block !== undefined)
    .filter((block) => block.owner !== hull && mayBeOwned(blockDefinition(block.type)));
  if (changed.length === 0) return [];
  const ids = changed.map(({ id }) => id);
  return [
    { edit: 'own', args: { ids, owner: hull ?? null } },
    ...keepEmptied(
      design,
      frames,
      new Set(ids),
      changed.flatMap(({ owner }) => (owner ? [owner] : [])),
    ),
  ];
}

/** A microservice that loses its last block stays where its hull was. */
function keepEmptied(
  design: Design,
  frames: Frames,
  leaving: ReadonlySet<BlockId>,
  owners: readonly BlockId[],
): readonly EditCall[] {
  return [...new Set(owners)].flatMap((id): EditCall[] => {
    const rect = frames.get(id)?.rect;
    const left = Object.values(design.blocks).some(
      (block) => block.owner === id && !leaving.has(block.id),
    );
    if (!rect || left) return [];
    const { x, y, width, height } = rect;
    return [{ edit: 'resize', args: { id, position: { x, y }, size: { width, height } } }];
  });
}

/** Containers grow to hold what they get. */
export function growthEdits(
  design: Design,
  edits: readonly EditCall[],
  containers: Iterable<BlockId>,
): readonly EditCall[] {
  const result = applyEdits(design, edits);
  if (!result.ok) return [];
  let after = result.value;
  const growth: EditCall[] = [];
  for (const id of containers)
    for (const args of grownContainers(after, id)) {
      const call: EditCall = { edit: 'resize', args };
      growth.push(call);
      const grown = applyEdits(after, [call]);
      if (grown.ok) after = grown.value;
    }
  return growth;
}
