// The edits that put moved blocks down: where they sit, who owns them, and the containers that grow
// for them. Pure, so that the rules of dropping can be tested without a browser.
import type { BlockId } from '#app/design/ids.ts';
import type { Block, Design, Point, Size } from '#app/design/schema.ts';
import { applyEdits } from '#app/edits/apply.ts';
import type { EditCall } from '#app/edits/edit-call.ts';
import type { Moved } from '#app/layout/align.ts';
import { blockSize } from '#app/layout/block-size.ts';
import { grownContainers, keptInside } from '#app/layout/fit-container.ts';
import type { Frames } from '#app/layout/frames.ts';
import { openFrames, placeOf } from '#app/layout/open-frames.ts';
import { type Rect, rectAt } from '#app/layout/rect.ts';
import { reorderedBand } from '#app/layout/reordered-band.ts';
import { roomBeside, roomInside } from '#app/layout/room-inside.ts';
import type { Landing } from '../canvas-store.ts';
import { ownedTogether } from './landing.ts';

/** A hull that is dragged takes its blocks along; they stay in it and in their containers. */
export type Drop = { readonly as: 'blocks'; readonly landing: Landing } | { readonly as: 'hulls' };

export function settleEdits(
  design: Design,
  frames: Frames,
  moved: readonly Moved[],
  drop: Drop,
): readonly EditCall[] {
  const [first] = moved;
  const only = first && design.blocks[first.id];
  const over = drop.as === 'blocks' ? drop.landing.over : undefined;
  const moves = only && over && reorderedBand(design, only, over);
  if (moves) return [{ edit: 'move', args: { moves: [...moves] } }];
  const edits: EditCall[] = [];
  const into = new Set<BlockId>();
  const inBox: Rect[] = [];
  for (const { id, at } of moved) {
    const block = design.blocks[id];
    if (!block) continue;
    const parent = drop.as === 'blocks' ? drop.landing.container : block.parent;
    const origin = (parent && placeOf(design, frames, parent)) ?? { x: 0, y: 0 };
    // Where it was seen to land: dragging has put it on the grid, on a line, or on neither.
    const relative = { x: Math.round(at.x - origin.x), y: Math.round(at.y - origin.y) };
    const type = parent && design.blocks[parent]?.type;
    const inside = type && drop.as === 'blocks' ? keptInside(type, relative) : relative;
    const size = blockSize(block);
    const found =
      drop.as === 'blocks' && roomInBox(design, frames, { ...block, size }, drop.landing, inBox);
    const position = found || inside;
    if (found) inBox.push(rectAt(found, size));
    if (parent) into.add(parent);
    edits.push(
      parent === block.parent
        ? { edit: 'move', args: { moves: [{ id, position }] } }
        : { edit: 'place', args: { id, parent: parent ?? null, position } },
    );
  }
  if (drop.as === 'blocks') edits.push(...ownershipEdits(design, moved, drop.landing.hull));
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
    const origin = (parent && placeOf(design, frames, parent.id)) ?? { x: 0, y: 0 };
    const relative = { x: at.x - origin.x, y: at.y - origin.y };
    return [{ id, position: parent ? keptInside(parent.type, relative) : relative }];
  });
  const move: EditCall = { edit: 'move', args: { moves } };
  const containers = new Set(moves.flatMap(({ id }) => design.blocks[id]?.parent ?? []));
  return [move, ...growthEdits(design, [move], containers)];
}

/** What is dropped on a box finds a place in it that nobody sees yet. */
export function roomInBox(
  design: Design,
  frames: Frames,
  block: Pick<Block, 'id' | 'parent' | 'owner'> & { readonly size: Size },
  { container, hull }: Pick<Landing, 'container' | 'hull'>,
  /** Of those dropped with it, relative to the container. */
  also: readonly Rect[] = [],
): Point | undefined {
  if (container && container !== block.parent && frames.get(container)?.shape === 'box')
    return roomInside(design, container, block, also);
  if (hull && hull !== block.owner && frames.get(hull)?.shape === 'box')
    return roomBeside(design, hull, container, block, also);
  return undefined;
}

function ownershipEdits(
  design: Design,
  moved: readonly Moved[],
  hull: BlockId | undefined,
): readonly EditCall[] {
  const changed = moved
    .map(({ id }) => design.blocks[id])
    .filter((block) => block !== undefined)
    .flatMap((block) => ownedTogether(design, block))
    .filter((block) => block.owner !== hull);
  if (changed.length === 0) return [];
  const ids = changed.map(({ id }) => id);
  return [
    { edit: 'own', args: { ids, owner: hull ?? null } },
    ...keepEmptied(
      design,
      new Set(ids),
      changed.flatMap(({ owner }) => (owner ? [owner] : [])),
    ),
  ];
}

/** A microservice that loses its last block stays where its hull was. */
function keepEmptied(
  design: Design,
  leaving: ReadonlySet<BlockId>,
  owners: readonly BlockId[],
): readonly EditCall[] {
  return [...new Set(owners)].flatMap((id): EditCall[] => {
    const rect = openFrames(design).get(id)?.rect;
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
