import type { ConnectionId } from '../design/ids.ts';
import type { Design } from '../design/schema.ts';
import { type Trail, trailOf } from './trail.ts';

/** A way through blocks; else one through microservices, which may go on from another block. */
export function trailThrough(
  { blocks, connections }: Pick<Design, 'blocks' | 'connections'>,
  ids: readonly ConnectionId[],
): Trail | undefined {
  const steps = ids.flatMap((id) => connections[id] ?? []);
  const ownerOf = (id: keyof typeof blocks): string => blocks[id]?.owner ?? id;
  return (
    trailOf(steps) ??
    trailOf(steps.map(({ id, from, to }) => ({ id, from: ownerOf(from), to: ownerOf(to) })))
  );
}

/** Two steps show by their arrows which comes first; in a circle nobody can tell. */
export const isNumbered = ({ shape, order }: Trail): boolean =>
  shape === 'circle' || order.length > 2;
