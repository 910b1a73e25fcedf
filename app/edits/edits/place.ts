import { z } from 'zod';
import { BlockId } from '../../design/ids.ts';
import { Point } from '../../design/schema.ts';
import { sameJson } from '../../json.ts';
import { defineEdit } from '../define-edit.ts';
import { checkParent } from '../placement.ts';
import { changeBlock, without } from '../records.ts';

/** Puts a block, with all that is inside it, into another container, or (null) onto the canvas. */
export const place = defineEdit({
  name: 'place',
  label: 'Move',
  args: z.object({ id: BlockId, parent: BlockId.nullable(), position: Point }),
  apply: (design, { id, parent, position }) => {
    if (parent && design.blocks[id]) {
      const allowed = checkParent(design.blocks, id, parent);
      if (!allowed.ok) return allowed;
    }
    return changeBlock(design, id, (block) => {
      if ((block.parent ?? null) === parent && sameJson(block.position, position)) return block;
      return parent ? { ...block, parent, position } : { ...without(block, 'parent'), position };
    });
  },
});
