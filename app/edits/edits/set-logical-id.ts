import { z } from 'zod';
import { BlockId, LogicalId } from '../../design/ids.ts';
import { ok } from '../../result.ts';
import { defineEdit } from '../define-edit.ts';
import { followLogicalId } from '../follow-logical-id.ts';
import { checkLogicalIds } from '../logical-ids.ts';
import { noBlock, withBlocks } from '../records.ts';

/**
 * Changes a block's name in the template. CloudFormation takes it for another resource: what is
 * deployed under the old one is deleted and made anew, so whoever offers this must warn first. Raw values
 * that name it follow.
 */
export const setLogicalId = defineEdit({
  name: 'set-logical-id',
  label: 'Change logical id',
  args: z.object({ id: BlockId, logicalId: LogicalId }),
  apply: (design, { id, logicalId }) => {
    const block = design.blocks[id];
    if (!block) return noBlock(id);
    if (block.logicalId === logicalId) return ok(design);
    const unique = checkLogicalIds(design, [logicalId]);
    if (!unique.ok) return unique;
    const next = withBlocks(design, [{ ...block, logicalId }]);
    return ok(followLogicalId(next, block.logicalId, logicalId));
  },
});
