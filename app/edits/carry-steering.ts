// After edits that moved blocks, the points of lines a hand has steered are where the blocks at their
// ends have gone. Here and not in each edit: moving several blocks, or a container, may take several
// edits, and only all of them together say by how much both ends have moved.
import type { BlockId } from '../design/ids.ts';
import type { Block, Connection, Design, Point } from '../design/schema.ts';
import { carriedSteering, STILL } from '../design/steering.ts';
import { withConnections } from './records.ts';

export function carrySteering(before: Design, after: Design): Design {
  if (before.blocks === after.blocks) return after;
  const changed: Connection[] = [];
  for (const connection of Object.values(after.connections)) {
    const { id, from, to, steering } = connection;
    const known = before.connections[id];
    // What was steered or reconnected just now says itself where it has to pass.
    if (!steering?.points || known?.steering !== steering) continue;
    if (known.from !== from || known.to !== to) continue;
    const carried = carriedSteering(
      steering,
      movedBy(before, after, from),
      movedBy(before, after, to),
    );
    if (carried !== steering) changed.push({ ...connection, steering: carried });
  }
  return withConnections(after, changed);
}

function movedBy(before: Design, after: Design, id: BlockId): Point {
  const from = placeOf(before, id);
  const to = placeOf(after, id);
  return from && to ? { x: to.x - from.x, y: to.y - from.y } : STILL;
}

/** On the canvas; undefined for a block that isn't there. */
function placeOf({ blocks }: Design, id: BlockId): Point | undefined {
  const block = blocks[id];
  if (!block) return undefined;
  let x = 0;
  let y = 0;
  const seen = new Set<BlockId>(); // a damaged file's cycle of parents
  for (
    let at: Block | undefined = block;
    at && !seen.has(at.id);
    at = at.parent ? blocks[at.parent] : undefined
  ) {
    seen.add(at.id);
    x += at.position.x;
    y += at.position.y;
  }
  return { x, y };
}
