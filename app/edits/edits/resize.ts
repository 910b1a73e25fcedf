import { z } from 'zod';
import { BlockId } from '../../design/ids.ts';
import { Point, Size } from '../../design/schema.ts';
import { sameJson } from '../../json.ts';
import { defineEdit } from '../define-edit.ts';
import { changeBlock } from '../records.ts';

/** Sets a container's or note's corner and size. What is inside stays where it is relative to it. */
export const resize = defineEdit({
  name: 'resize',
  label: 'Resize',
  args: z.object({ id: BlockId, position: Point, size: Size }),
  apply: (design, { id, position, size }) =>
    changeBlock(design, id, (block) =>
      sameJson(block.position, position) && sameJson(block.size, size)
        ? block
        : { ...block, position, size },
    ),
});
