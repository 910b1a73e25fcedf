import { z } from 'zod';
import { BlockId, LogicalId } from '../../design/ids.ts';
import { Block, Point, Size } from '../../design/schema.ts';
import { fail, ok } from '../../result.ts';
import { defineEdit } from '../define-edit.ts';
import { checkLogicalIds } from '../logical-ids.ts';
import { checkOwner, checkParent } from '../placement.ts';
import { withBlocks } from '../records.ts';

/** A block to be made, with the blocks inside it; their positions are relative to it. */
const NewBlock = z.object({
  id: BlockId,
  type: z.string().min(1),
  name: z.string().trim().min(1, 'a name needs a character'),
  logicalId: LogicalId,
  owner: BlockId.optional(),
  position: Point,
  size: Size.optional(),
  properties: Block.shape.properties,
  get children(): z.ZodOptional<z.ZodArray<typeof NewBlock>> {
    return z.array(NewBlock).optional();
  },
});
type NewBlock = z.infer<typeof NewBlock>;

/** Adds a block, together with what it comes with: a VPC with its tiers. */
export const addBlock = defineEdit({
  name: 'add-block',
  label: 'Add block',
  args: z.object({ ...NewBlock.shape, parent: BlockId.optional() }),
  apply: (design, { parent, ...block }) => {
    const added = flatten(block, parent);
    const ids = new Set(added.map(({ id }) => id));
    const taken = added.find(({ id }) => design.blocks[id]);
    if (taken) return fail('invalid', `The block id ${taken.id} is already used.`);
    if (ids.size < added.length)
      return fail('invalid', `Two of the new blocks in ${block.name} have the same id.`);
    const unique = checkLogicalIds(
      design,
      added.map(({ logicalId }) => logicalId),
    );
    if (!unique.ok) return unique;
    const next = withBlocks(design, added);
    for (const one of added) {
      const placed = one.parent ? checkParent(next.blocks, one.id, one.parent) : ok(undefined);
      if (!placed.ok) return placed;
      const owned = one.owner ? checkOwner(next.blocks, one, one.owner) : ok(undefined);
      if (!owned.ok) return owned;
    }
    return ok(next);
  },
});

function flatten({ children = [], owner, size, ...rest }: NewBlock, parent?: BlockId): Block[] {
  const block: Block = {
    ...rest,
    ...(parent && { parent }),
    ...(owner && { owner }),
    ...(size && { size }),
  };
  return [block, ...children.flatMap((child) => flatten(child, block.id))];
}
