// Blocks that got their place from nobody: added without pointing anywhere. Kept for the session, with
// where they were put: one that has moved since has a place of its own.
import type { BlockId } from '#app/design/ids.ts';
import type { Design, Point } from '#app/design/schema.ts';

const noted = new Map<BlockId, Point>();

/** Call it with the design that has them. */
export function noteUnplaced(design: Design, ids: Iterable<BlockId>): void {
  for (const id of ids) {
    const block = design.blocks[id];
    if (block) noted.set(id, block.position);
  }
}

export const unplaced = ({ blocks }: Design): readonly BlockId[] =>
  [...noted].flatMap(([id, at]) => {
    const position = blocks[id]?.position;
    return position && position.x === at.x && position.y === at.y ? [id] : [];
  });
