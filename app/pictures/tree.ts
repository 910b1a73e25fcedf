// Where things are for programs that know only one kind of box: a block lies in its container, and in
// its microservice where that lies whole in one container. One that crosses tiers can't be a box there.
import type { BlockId } from '../design/ids.ts';
import type { Design } from '../design/schema.ts';
import type { Frames } from '../layout/frames.ts';

export interface Tree {
  /** The box each thing lies in; nothing on the canvas itself. */
  readonly parents: ReadonlyMap<BlockId, BlockId | undefined>;
  /** Microservices that are no box of their own. */
  readonly crossing: ReadonlySet<BlockId>;
}

export function treeOf(design: Design, frames: Frames): Tree {
  const parents = new Map<BlockId, BlockId | undefined>();
  const crossing = new Set<BlockId>();
  const placeOf = (id: BlockId): BlockId | undefined => {
    const parent = design.blocks[id]?.parent;
    return parent && frames.get(parent)?.shape === 'container' ? parent : undefined;
  };
  for (const { id, shape } of frames.values()) if (shape !== 'hull') parents.set(id, placeOf(id));
  for (const { id, shape } of frames.values()) {
    if (shape !== 'hull') continue;
    const owned = Object.values(design.blocks).filter(
      ({ owner, id: own }) => owner === id && frames.has(own),
    );
    const places = new Set(owned.map(({ id: own }) => placeOf(own)));
    if (places.size > 1) {
      crossing.add(id);
      continue;
    }
    const [place] = owned.length > 0 ? places : [placeOf(id)];
    parents.set(id, place);
    for (const { id: own } of owned) parents.set(own, id);
  }
  return { parents, crossing };
}
