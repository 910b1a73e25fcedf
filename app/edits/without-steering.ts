import type { BlockId } from '../design/ids.ts';
import type { Design, Steering } from '../design/schema.ts';
import type { EditCall } from './edit-call.ts';

/**
 * The edits that leave to the routing what a hand decided of the lines at these blocks: for arranging,
 * which makes the places they were steered for something else. A port fixed at a pinned or locked
 * block stays, as that block does; so does all of a line between two such.
 */
export function withoutSteering(design: Design, ids: Iterable<BlockId>): readonly EditCall[] {
  const arranged = new Set(ids);
  const stays = (id: BlockId): boolean => {
    const block = design.blocks[id];
    return !arranged.has(id) || block?.pinned === true || block?.locked === true;
  };
  return Object.values(design.connections).flatMap(({ id, from, to, steering }): EditCall[] => {
    if (!steering || (stays(from) && stays(to))) return [];
    const kept: Steering = {
      ...(steering.from && stays(from) && { from: steering.from }),
      ...(steering.to && stays(to) && { to: steering.to }),
    };
    const left = kept.from || kept.to ? kept : null;
    return [{ edit: 'steer', args: { id, steering: left } }];
  });
}
