import { z } from 'zod';
import { holdsOthers } from '../../catalog/holds-others.ts';
import { isRawType } from '../../catalog/raw-block.ts';
import { BlockId, LogicalId } from '../../design/ids.ts';
import { Block } from '../../design/schema.ts';
import { fail, ok } from '../../result.ts';
import { defineEdit } from '../define-edit.ts';
import { followLogicalId } from '../follow-logical-id.ts';
import { checkLogicalIds } from '../logical-ids.ts';
import { noBlock, withBlocks } from '../records.ts';

/**
 * Makes a block one of another type, in its place: name, container, microservice, notes and marks
 * stay. Overrides name properties of the former resources and go, as does a size of its own, and what
 * only a raw block's resource has beside its properties. Raw values that name it follow.
 *
 * CloudFormation refuses to change the type of a resource that is deployed. So whoever changes what
 * the block makes gives a new logical id with it: the old resource is deleted and another one made.
 * A raw block and the curated one that makes the same resource may keep theirs.
 */
export const replaceBlock = defineEdit({
  name: 'replace-block',
  label: 'Replace block',
  args: z.object({
    id: BlockId,
    type: z.string().min(1),
    /** Absent: it keeps its own. */
    logicalId: LogicalId.optional(),
    /** All of them; by environment too, where those differ. */
    properties: Block.shape.properties,
    environments: Block.shape.environments,
    /** The microservice can't own this type. */
    disowned: z.boolean().optional(),
  }),
  apply: (design, { id, type, logicalId, properties, environments, disowned }) => {
    const block = design.blocks[id];
    if (!block) return noBlock(id);
    if (block.type === type) return ok(design);
    if (holdsOthers(block) || holdsOthers({ type }))
      return fail(
        'invalid',
        `${block.name} can't become that: what holds blocks isn't exchanged for what holds none.`,
        'Add the other block, and move what is inside.',
      );
    if (logicalId && logicalId !== block.logicalId) {
      const unique = checkLogicalIds(design, [logicalId]);
      if (!unique.ok) return unique;
    }
    const {
      overrides: _overrides,
      size: _size,
      environments: _former,
      owner,
      attributes,
      ...rest
    } = block;
    const next = withBlocks(design, [
      {
        ...rest,
        type,
        properties,
        logicalId: logicalId ?? block.logicalId,
        ...(attributes && isRawType(type) && { attributes }),
        ...(environments && { environments }),
        ...(owner && !disowned && { owner }),
      },
    ]);
    return ok(logicalId ? followLogicalId(next, block.logicalId, logicalId) : next);
  },
});
