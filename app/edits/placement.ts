// What must hold of containment and ownership after any edit, whoever asks for it. Whether a
// container makes sense for a block is another question (the canvas asks it before a drop).
import { isMicroservice } from '../catalog/holds-others.ts';
import type { BlockId } from '../design/ids.ts';
import type { Block } from '../design/schema.ts';
import { fail, ok, type Result } from '../result.ts';
import type { EditFailure } from './define-edit.ts';
import { noBlock } from './records.ts';

type Blocks = { readonly [id: BlockId]: Block };

/** Fails when the container doesn't exist, or is the block itself or something inside it. */
export function checkParent(
  blocks: Blocks,
  id: BlockId,
  parent: BlockId,
): Result<undefined, EditFailure> {
  const seen = new Set<BlockId>();
  for (let at: BlockId | undefined = parent; at && !seen.has(at); at = blocks[at]?.parent) {
    seen.add(at);
    if (at === id) {
      const name = blocks[id]?.name ?? id;
      return fail(
        'not-allowed',
        parent === id
          ? `${name} can't be put into itself.`
          : `${name} can't be put into ${blocks[parent]?.name ?? parent}, which is inside it.`,
        'Move the inner block out first.',
      );
    }
  }
  return blocks[parent] ? ok(undefined) : noBlock(parent);
}

/** Only a microservice owns blocks, and none owns another: so ownership has no cycles. */
export function checkOwner(
  blocks: Blocks,
  owned: Pick<Block, 'id' | 'name' | 'type'>,
  owner: BlockId,
): Result<undefined, EditFailure> {
  const holder = blocks[owner];
  if (!holder) return noBlock(owner);
  if (!isMicroservice(holder))
    return fail(
      'not-allowed',
      `${holder.name} can't own ${owned.name}: only a microservice owns blocks.`,
      'To put a block into a container, move it there instead.',
    );
  if (isMicroservice(owned))
    return fail(
      'not-allowed',
      `${holder.name} can't own ${owned.name}, which is a microservice itself.`,
      'Connect the two, or give the blocks of one to the other.',
    );
  return ok(undefined);
}
