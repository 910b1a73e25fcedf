import { z } from 'zod';
import { BlockId } from '../../design/ids.ts';
import { type Block, Point } from '../../design/schema.ts';
import { sameJson } from '../../json.ts';
import { ok } from '../../result.ts';
import { defineEdit } from '../define-edit.ts';
import { noBlock, withBlocks } from '../records.ts';

/** Moves blocks within the containers they are in. Positions are relative to those. */
export const move = defineEdit({
  name: 'move',
  label: 'Move',
  args: z.object({ moves: z.array(z.object({ id: BlockId, position: Point })) }),
  apply: (design, { moves }) => {
    const moved: Block[] = [];
    for (const { id, position } of moves) {
      const block = design.blocks[id];
      if (!block) return noBlock(id);
      if (!sameJson(block.position, position)) moved.push({ ...block, position });
    }
    return ok(withBlocks(design, moved));
  },
});
