import { z } from 'zod';
import { BlockId } from '../../design/ids.ts';
import { Json } from '../../json.ts';
import { defineEdit } from '../define-edit.ts';
import { changeBlock, withValues } from '../records.ts';

/**
 * Sets some of a block's properties and leaves the others; null takes one back to its default.
 * Values aren't checked against the block's schema: a form must be able to hold a wrong value while
 * it says so.
 */
export const setProperties = defineEdit({
  name: 'set-properties',
  label: 'Change properties',
  args: z.object({ id: BlockId, values: z.record(z.string(), Json) }),
  apply: (design, { id, values }) =>
    changeBlock(design, id, (block) => {
      const properties = withValues(block.properties, values);
      return properties === block.properties ? block : { ...block, properties };
    }),
});
